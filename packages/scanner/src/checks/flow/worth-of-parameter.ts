import { dottedName } from '../fact/dotted-name.ts';
import type { Call, Name } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';
import type { Scope } from '../fact/facts.ts';
import type { Evaluator } from './evaluator.ts';
import { normaliseSelf } from './scope-index.ts';
import { isSecret, type Worth } from './worth.ts';

/** Calls looked at for one parameter. */
const MOST_CALLS = 20;
/** Methods that hand what they are called on to a function: `secret.let { … }`, `token.tap { |t| … }`, `promise.then(…)`. */
const HANDS_ON =
  /^(?:let|also|run|use|tap|then|yield_self|ifPresent|map|flatMap|forEach|each|each_value|onSuccess|thenAccept|thenApply|subscribe|doOnNext|doOnSuccess|IfSome|Match|and_then|inspect)$/;

/** A parameter holds what the calls in the file hand over; what others hand over, its name must say. */
export function worthOfParameter(evaluator: Evaluator, binding: Binding, name: string): Worth {
  const { facts, index } = evaluator;
  const owner = facts.scopes[binding.scope];
  if (binding.how !== 'parameter' || owner?.kind !== 'function') return 'unknown';
  const position = owner.parameters.indexOf(name);
  if (owner.name === undefined) return worthHandedOn(evaluator, binding.scope, position);
  if (position === -1) return 'unknown';
  // Python's methods are handed what they are called on first.
  const own = facts.language === 'python' && /^(?:self|cls)$/.test(owner.parameters[0] ?? '') ? 1 : 0;
  const place = { name, position: position - own, count: owner.parameters.length - own };
  for (const { call, scope } of index.callsTo(calledName(evaluator, owner)).slice(0, MOST_CALLS)) {
    if (isNamesake(evaluator, call, { from: scope, owner: binding.scope })) continue;
    for (const { value } of argumentsFor(call, place)) {
      const worth = evaluator.worth(value, scope);
      if (!isSecret(worth) || worth.isWhole === true || worth.via !== undefined) continue;
      const isNamedSo = evaluator.names.kindOf(name) !== undefined;
      return isNamedSo ? worth : { ...worth, via: { start: value.start, end: value.end } };
    }
  }
  return 'unknown';
}

/** `file.write(key)` in a method `write`: a method hands on to one of another thing that is called alike. */
function isNamesake(
  { facts }: Evaluator,
  { callee }: Call,
  { from, owner }: { readonly from: number; readonly owner: number },
): boolean {
  if (callee.kind !== 'member') return false;
  const receiver = normaliseSelf(dottedName(callee.object) ?? '');
  if (receiver === 'this' || receiver === 'Self') return false;
  for (let scope: number | undefined = from; scope !== undefined; scope = facts.scopes[scope]?.parent)
    if (scope === owner) return true;
  return false;
}

/** A constructor is called by the name of its class. */
function calledName({ facts }: Evaluator, { name = '', parent }: Scope): string {
  const outer = parent === undefined ? undefined : facts.scopes[parent];
  return outer?.kind === 'class' && /^(?:__init__|constructor|__construct)$/.test(name) ? (outer.name ?? '') : name;
}

interface Position {
  readonly name: string;
  readonly position: number;
  /** How many parameters there are: the last one takes all the rest. */
  readonly count: number;
}

function argumentsFor({ args }: Call, { name, position, count }: Position): Call['args'] {
  const named = args.find((each) => each.name === name);
  if (named !== undefined) return [named];
  const positional = args.filter((each) => each.name === undefined);
  return positional.slice(position, position === count - 1 ? positional.length : position + 1);
}

/** `it` in a block of Kotlin without parameters. */
export function worthOfIt(evaluator: Evaluator, { start, end }: Name, scope: number): Worth {
  if (evaluator.facts.language !== 'kotlin') return 'unknown';
  const worth = worthHandedOn(evaluator, scope, 0);
  return isSecret(worth) ? { ...worth, start, end } : worth;
}

/** What a function without a name is called with by what it is handed to. */
function worthHandedOn(evaluator: Evaluator, function_: number, position: number): Worth {
  const found = evaluator.index.handedTo(function_);
  if (found?.call.callee.kind !== 'member' || !HANDS_ON.test(found.call.callee.property ?? '')) return 'unknown';
  const worth = evaluator.worth(found.call.callee.object, found.scope);
  if (!isSecret(worth)) return 'unknown';
  // Of what goes through pairs, the first is the name.
  const isPairs = worth.holder === 'environment' && (evaluator.facts.scopes[function_]?.parameters.length ?? 0) > 1;
  if (isPairs) return position === 1 ? worth : 'harmless';
  return position === 0 ? worth : 'unknown';
}
