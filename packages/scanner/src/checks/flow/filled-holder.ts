import { dottedName } from '../fact/dotted-name.ts';
import type { Argument, Expression } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';
import type { Span } from '../fact/span.ts';
import type { Evaluator } from './evaluator.ts';
import { worthOfBinding } from './worth-of-binding.ts';
import { isSecret, type Worth } from './worth.ts';

/** Methods that put a value under a key. */
const PUTS = /^(?:put|set|append|[aA]dd|Set|store|putIfAbsent|setdefault|insert|updateValue|TryAdd|header|setHeader)$/;

/** What makes a dictionary. */
const MAKES =
  /(?:^|\.)(?:dict|OrderedDict|defaultdict|Map|\w*HashMap|TreeMap|\w*Dictionary|\w*Headers|Properties|mutableMapOf|hashMapOf|linkedMapOf|mutableListOf|\w*List|Hash|new|make)$/;

/** Whether a value is a dictionary, whose entries show where it is printed. */
export function isDictionary(value: Expression | undefined): boolean {
  if (value?.kind === 'call') return MAKES.test(dottedName(value.callee) ?? '');
  return value?.kind === 'object' || (value?.kind === 'array' && value.items.length === 0);
}

interface Place extends Span {
  /** The dotted name of what is filled. */
  readonly name: string;
}

/** The value of a pair, or an item of a list. */
function putBy(method: string, args: readonly Argument[]): Expression | undefined {
  if (args.length === 2) return PUTS.test(method) ? args[1]?.value : undefined;
  const isWhole = /^(?:append|push|add|Add|push_back|update|putAll|merge!|addAll|setBearerAuth|setBasicAuth)$/.test(
    method,
  );
  return args.length === 1 && isWhole ? args[0]?.value : undefined;
}

/** `headers.put("Authorization", token)` makes a holder of a map. */
export function filledHolder(evaluator: Evaluator, { name, start, end }: Place): Worth | undefined {
  for (const { call, scope } of evaluator.index.calls) {
    const { callee, args } = call;
    if (callee.kind !== 'member' || dottedName(callee.object) !== name) continue;
    const value = putBy(callee.property ?? '', args);
    const worth = value === undefined ? 'unknown' : evaluator.worth(value, scope);
    if (isSecret(worth)) return { ...worth, holder: 'object', start, end };
    const key = value === undefined || worth !== 'unknown' ? undefined : namedBy(evaluator, args);
    if (key !== undefined) return { kind: 'secret', name: key, source: 'name', holder: 'object', start, end };
  }
  return undefined;
}

/** `headers.put("Authorization", something())`. */
function namedBy({ names }: Evaluator, [key, value]: readonly Argument[]): string | undefined {
  const text = key?.value.kind === 'literal' && typeof key.value.value === 'string' ? key.value.value : undefined;
  const isNamed = text !== undefined && value !== undefined && value.value.kind !== 'literal';
  return isNamed && names.kindOf(text) !== undefined ? text : undefined;
}

/** `config.apiKey = …` makes a holder of `config`. */
export function holderOf(evaluator: Evaluator, fields: readonly Binding[], { start, end }: Span): Worth | undefined {
  for (const field of fields) {
    const name = field.path.at(-1) ?? '';
    const worth = worthOfBinding(evaluator, field, name);
    if (isSecret(worth)) return { ...worth, holder: 'object', start, end };
  }
  return undefined;
}
