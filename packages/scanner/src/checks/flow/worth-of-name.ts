import { isBareToken } from '../vocabulary/secret-name.ts';
import type { Name } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';
import type { LanguageName } from '../fact/language-name.ts';
import type { Evaluator } from './evaluator.ts';
import { enclosingClass } from './enclosing-class.ts';
import { filledHolder, holderOf, isDictionary } from './filled-holder.ts';
import { isPaging } from './is-paging.ts';
import { worthByName } from './worth-by-name.ts';
import { worthOfBindings } from './worth-of-binding.ts';
import { worthOfIt } from './worth-of-parameter.ts';
import { worthOfType } from './worth-of-type.ts';
import { isSecret, together, type Worth } from './worth.ts';

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
  if (isSecret(own)) return { ...own, start: expression.start, end: expression.end };
  // A dictionary that is empty at first holds what is put into it.
  if (own === 'harmless') return put(evaluator, bindings, { expression, scope }) ?? own;
  return (
    worthByName(evaluator, expression.name, expression) ??
    held(evaluator, bindings, { expression, scope }) ??
    (bindings.length === 0 ? worthOfGetter(evaluator, expression, scope) : undefined) ??
    'unknown'
  );
}

interface Held {
  readonly expression: Name;
  readonly scope: number;
}

/** What a name holds by what is put into it, or read out of it. */
function held(evaluator: Evaluator, bindings: readonly Binding[], place: Held): Worth | undefined {
  return put(evaluator, bindings, place) ?? readHolder(evaluator, place.expression);
}

/** What a name holds by what is put into it: `config.apiKey = …`, `headers.put("Authorization", token)`. */
function put(evaluator: Evaluator, bindings: readonly Binding[], { expression, scope }: Held): Worth | undefined {
  const isFilled = bindings.some(({ value }) => isDictionary(value));
  const isShown = isFilled || PRINTS_OBJECTS.has(evaluator.facts.language);
  const fields = isShown ? evaluator.index.fieldsOf(expression.name, scope) : [];
  return holderOf(evaluator, fields, expression) ?? (isFilled ? filledHolder(evaluator, expression) : undefined);
}

/** In a method of a type that prints with what is in its fields. */
function worthOfSelf(evaluator: Evaluator, place: Name, scope: number): Worth {
  const owner = enclosingClass(evaluator.facts, scope);
  return owner === undefined ? 'unknown' : worthOfType(evaluator, owner.name ?? '', place);
}

/** Languages in which a function without parameters is called by its name alone. */
const CALLED_BY_NAME: ReadonlySet<LanguageName> = new Set(['scala', 'ruby']);

/** `jaas` of `def jaas: String = …`. */
function worthOfGetter(evaluator: Evaluator, { name, start, end }: Name, scope: number): Worth | undefined {
  if (!CALLED_BY_NAME.has(evaluator.facts.language)) return undefined;
  const [only, ...more] = evaluator.index.scopesNamed(name, 'function');
  const isCalled = only !== undefined && more.length === 0 && only !== scope;
  if (!isCalled || evaluator.facts.scopes[only]?.parameters.length !== 0) return undefined;
  const worth = together(evaluator.index.returnsOf(only).map(({ value }) => evaluator.worth(value, only)));
  return isSecret(worth) && worth.isWhole !== true && worth.via === undefined ? { ...worth, start, end } : undefined;
}

/** Names of what holds settings and logins. */
const HOLDER = /(?:config|settings|options|opts|cfg|conf|creds|credentials|secrets|account|params|auth)$/i;

/** Grape declares what a request must hold: `params { requires :password }`. */
function declaredFor({ facts, index }: Evaluator, name: string): readonly string[] {
  if (name !== 'params' || facts.language !== 'ruby') return [];
  return [...index.callsTo('requires'), ...index.callsTo('optional')].flatMap(({ call: { args } }) =>
    args.flatMap(({ value }) => (value.kind === 'literal' ? [String(value.value)] : [])),
  );
}

/** Where `config.apiKey` is read, `config` as a whole shows it. */
function readHolder(evaluator: Evaluator, { name, start, end }: Name): Worth | undefined {
  if (!HOLDER.test(name) || !PRINTS_OBJECTS.has(evaluator.facts.language)) return undefined;
  const property = [...evaluator.index.propertiesOf(name), ...declaredFor(evaluator, name)].find(
    (each) => !isBareToken(each) && evaluator.names.kindOf(each) !== undefined,
  );
  return property === undefined
    ? undefined
    : { kind: 'secret', name: property, source: 'name', holder: 'object', isWhole: true, start, end };
}
