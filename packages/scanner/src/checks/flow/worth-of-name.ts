import { isBareToken } from '../vocabulary/secret-name.ts';
import { dottedName } from '../fact/dotted-name.ts';
import type { Expression, Name } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';
import type { LanguageName } from '../fact/language-name.ts';
import type { Evaluator } from './evaluator.ts';
import { isLabel } from './is-label.ts';
import { worthOfParameter } from './worth-of-parameter.ts';
import { isSecret, type SecretSource, type Worth } from './worth.ts';

/** Names that all languages have for no value. */
const NOTHING = /^(?:undefined|None|nil|null|NULL|NaN|True|False|true|false)$/;

/** Languages whose objects show their fields when they are printed; in others only dictionaries do. */
const PRINTS_OBJECTS: ReadonlySet<LanguageName> = new Set(['javascript', 'go', 'php', 'shell']);

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
  const own = worthOfBindings(evaluator, bindings, expression.name);
  if (own !== 'unknown') return own === 'harmless' ? own : { ...own, start: expression.start, end: expression.end };
  const isShown = PRINTS_OBJECTS.has(evaluator.facts.language) || bindings.some(({ value }) => isDictionary(value));
  const fields = isShown ? evaluator.index.fieldsOf(expression.name, scope) : [];
  return worthByName(evaluator, expression.name, expression) ?? holderOf(evaluator, fields, expression) ?? 'unknown';
}

function isDictionary(value: Expression | undefined): boolean {
  if (value?.kind === 'call')
    return /(?:^|\.)(?:dict|Map|HashMap|Dictionary|mutableMapOf|Hash|new)$/.test(dottedName(value.callee) ?? '');
  return value?.kind === 'object';
}

/** What several bindings of one name make of it. */
export function worthOfBindings(evaluator: Evaluator, bindings: readonly Binding[], name: string): Worth {
  const worths = bindings.map((binding) => worthOfBinding(evaluator, binding, name));
  const secret = worths.find(isSecret);
  if (secret !== undefined) return secret;
  return worths.length > 0 && worths.every((worth) => worth === 'harmless') ? 'harmless' : 'unknown';
}

/** By the name alone. */
export function worthByName(
  evaluator: Evaluator,
  name: string,
  place: { readonly start: number; readonly end: number },
  source: SecretSource = 'name',
): Worth | undefined {
  const isNamedSo = evaluator.names.kindOf(name) !== undefined;
  return isNamedSo ? { kind: 'secret', name, source, start: place.start, end: place.end } : undefined;
}

function worthOfBinding(evaluator: Evaluator, binding: Binding, name: string): Worth {
  const { value, scope, how } = binding;
  if (isWrapped(binding)) return 'harmless';
  if (how === 'iteration' && isKeyOfHolder(evaluator, binding)) return 'harmless';
  if (value === undefined || how === 'parameter') return worthOfParameter(evaluator, binding, name);
  if (value.kind === 'literal') return worthOfLiteral(evaluator, value.value, name);
  return evaluator.worth(value, scope);
}

/** A literal is the secret itself where its name says so and it is no label of something. */
function worthOfLiteral(evaluator: Evaluator, value: unknown, name: string): Worth {
  if (typeof value !== 'string') return 'harmless';
  // What is empty at first is filled later on, where this file does not show it: a form, a component's property.
  if (value === '') return 'unknown';
  const last = name.slice(name.lastIndexOf('.') + 1);
  return evaluator.names.kindOf(last) === undefined || isLabel(value) ? 'harmless' : 'unknown';
}

/** Types that print as stars, and things other than texts under the name of a token. */
function isWrapped({ type, path }: Binding): boolean {
  if (type !== undefined && isBareToken(path.at(-1) ?? '') && NO_TEXT.test(type) && !TEXT.test(type)) return true;
  return (
    type !== undefined &&
    /\b(?:SecretStr|SecretBytes|SecretString|Secret<|ProtectedString|bool|boolean|int|number|Boolean)\b/.test(type)
  );
}

const NO_TEXT = /^[*&?]*(?:\w+(?:\.|::))*[A-Z]\w*[?!]?$/;
const TEXT = /str|byte|text|char|secret|option|maybe|null|value|buffer|cow|arc|jwt|bearer|access|auth|credential|T$/i;

/** Iterating over a dictionary gives its keys, in Python. */
function isKeyOfHolder({ facts }: Evaluator, { value }: Binding): boolean {
  return (
    facts.language === 'python' &&
    value?.kind === 'member' &&
    value.property === undefined &&
    value.object.kind !== 'call' &&
    value.object.kind !== 'array'
  );
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
