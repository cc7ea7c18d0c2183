import { isBareToken } from '../vocabulary/secret-name.ts';
import { dottedName } from '../fact/dotted-name.ts';
import type { Expression, Name } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';
import type { LanguageName } from '../fact/language-name.ts';
import type { Evaluator } from './evaluator.ts';
import { isPaging } from './is-paging.ts';
import { worthByName } from './worth-by-name.ts';
import { worthOfBinding, worthOfBindings } from './worth-of-binding.ts';
import { worthOfIt } from './worth-of-parameter.ts';
import { worthOfType } from './worth-of-type.ts';
import { isSecret, type Worth } from './worth.ts';

/** Names that all languages have for no value. */
const NOTHING = /^(?:undefined|None|nil|null|NULL|NaN|True|False|true|false)$/;

/** Languages whose objects show their fields when they are printed; in others only dictionaries do. */
const PRINTS_OBJECTS: ReadonlySet<LanguageName> = new Set(['javascript', 'go', 'php', 'ruby', 'shell']);

/** Names that say that little is left of a secret. */
const SHORTENED = /^(?:truncated|masked|redacted|obfuscated|sanitized|shortened|partial|hashed)(?:[A-Z_]|$)/;
/** Languages in which a declaration hides those before it. */
const SHADOWS: ReadonlySet<LanguageName> = new Set(['javascript', 'go', 'java', 'csharp', 'kotlin', 'rust']);

/** Of several declarations of a name in one function, the last before a place, and what is assigned after it. */
function inForce({ facts }: Evaluator, bindings: readonly Binding[], { start }: Name): readonly Binding[] {
  const declared = bindings.filter(({ how }) => how === 'variable');
  if (declared.length < 2 || !SHADOWS.has(facts.language)) return bindings;
  const last = declared.findLast((binding) => binding.start <= start);
  if (last === undefined) return bindings;
  return bindings.filter((binding) => binding === last || (binding.how !== 'variable' && binding.start > last.start));
}

/** What a name holds: what it is bound to says more than what it is called. */
export function worthOfName(evaluator: Evaluator, expression: Name, scope: number): Worth {
  if (NOTHING.test(expression.name)) return 'harmless';
  if (SHORTENED.test(expression.name)) return 'harmless';
  const bindings = inForce(evaluator, evaluator.index.bindingsOf(expression.name, scope), expression);
  if (bindings.length === 0 && expression.name === 'it') return worthOfIt(evaluator, expression, scope);
  if (evaluator.names.kindOf(expression.name) === 'token' && bindings.some(isPaging)) return 'harmless';
  if (expression.name === 'self' && evaluator.facts.language === 'rust')
    return worthOfSelf(evaluator, expression, scope);
  const own = worthOfBindings(evaluator, bindings, expression.name);
  if (own !== 'unknown') return own === 'harmless' ? own : { ...own, start: expression.start, end: expression.end };
  return (
    worthByName(evaluator, expression.name, expression) ?? held(evaluator, bindings, { expression, scope }) ?? 'unknown'
  );
}

/** What a name holds by what is put into it, or read out of it. */
function held(
  evaluator: Evaluator,
  bindings: readonly Binding[],
  { expression, scope }: { readonly expression: Name; readonly scope: number },
): Worth | undefined {
  const isShown = PRINTS_OBJECTS.has(evaluator.facts.language) || bindings.some(({ value }) => isDictionary(value));
  const fields = isShown ? evaluator.index.fieldsOf(expression.name, scope) : [];
  return (
    holderOf(evaluator, fields, expression) ??
    (isShown ? filledHolder(evaluator, bindings, expression) : undefined) ??
    readHolder(evaluator, expression)
  );
}

/** In a method of a type that prints with what is in its fields. */
function worthOfSelf(evaluator: Evaluator, place: Name, scope: number): Worth {
  const { scopes } = evaluator.facts;
  for (let at: number | undefined = scope; at !== undefined; at = scopes[at]?.parent) {
    const owner = scopes[at];
    if (owner?.kind === 'class') return worthOfType(evaluator, owner.name ?? '', place);
  }
  return 'unknown';
}

function isDictionary(value: Expression | undefined): boolean {
  if (value?.kind === 'call')
    return /(?:^|\.)(?:dict|Map|\w*HashMap|TreeMap|Dictionary|\w*Headers|Properties|mutableMapOf|hashMapOf|Hash|new)$/.test(
      dottedName(value.callee) ?? '',
    );
  return value?.kind === 'object';
}

/** `config.apiKey = …` makes a holder of `config`. */
function holderOf(evaluator: Evaluator, fields: readonly Binding[], { start, end }: Name): Worth | undefined {
  for (const field of fields) {
    const name = field.path.at(-1) ?? '';
    const worth = worthOfBinding(evaluator, field, name);
    if (isSecret(worth)) return { ...worth, holder: 'object', start, end };
  }
  return undefined;
}

/** `headers.put("Authorization", token)` makes a holder of a map. */
function filledHolder(
  evaluator: Evaluator,
  bindings: readonly Binding[],
  { name, start, end }: Name,
): Worth | undefined {
  if (!bindings.some(({ value }) => value !== undefined && isDictionary(value))) return undefined;
  for (const { call, scope } of evaluator.index.calls) {
    const { callee, args } = call;
    if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== name) continue;
    const value =
      args.length === 2 && /^(?:put|set|append|[aA]dd|Set|store)$/.test(callee.property ?? '')
        ? args[1]?.value
        : undefined;
    const worth = value === undefined ? 'unknown' : evaluator.worth(value, scope);
    if (isSecret(worth)) return { ...worth, holder: 'object', start, end };
  }
  return undefined;
}

/** Names of what holds settings and logins. */
const HOLDER = /(?:config|settings|options|opts|cfg|conf|creds|credentials|secrets|account|params|auth)$/i;

/** Where `config.apiKey` is read, `config` as a whole shows it. */
function readHolder(evaluator: Evaluator, { name, start, end }: Name): Worth | undefined {
  if (!HOLDER.test(name) || !PRINTS_OBJECTS.has(evaluator.facts.language)) return undefined;
  const property = evaluator.index
    .propertiesOf(name)
    .find((each) => !isBareToken(each) && evaluator.names.kindOf(each) !== undefined);
  return property === undefined
    ? undefined
    : { kind: 'secret', name: property, source: 'name', holder: 'object', isWhole: true, start, end };
}
