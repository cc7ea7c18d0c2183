import type { Binding } from '../fact/fact.ts';
import type { Evaluator } from './evaluator.ts';
import { isWrapped } from './is-wrapped.ts';
import type { Worth } from './worth.ts';

/** Methods by which a type decides how it prints. */
const OWN_PRINT =
  /^(?:__repr__|__str__|__rich_repr__|toString|toJSON|inspect|to_s|String|GoString|LogValue|MarshalJSON|MarshalText|Format|ToString|PrintMembers|__toString|__debugInfo|fmt)$/;
/** Annotations by which a field is left out of what is printed. */
const LEFT_OUT = /Exclude|Ignore|Sensitive|redact|mask|secret/i;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What an object of a type of this file shows when it is printed. */
export function worthOfType(evaluator: Evaluator, type: string, place: Place): Worth {
  if (/^[*&]?oauth2\.Token$/.test(type))
    return { kind: 'secret', name: 'access_token', source: 'name', holder: 'object', isWhole: true, ...place };
  for (const name of new Set(type.match(/[A-Za-z_]\w*/g))) {
    const [at, ...more] = evaluator.index
      .scopesNamed(name, 'class')
      .filter((each) => evaluator.facts.scopes[each]?.shows === true);
    if (at === undefined || more.length > 0) continue;
    const worth = worthOfFields(evaluator, at, place);
    if (worth !== 'unknown') return worth;
  }
  return 'unknown';
}

/** Whether a type of this file says itself how it prints. */
export function printsItself(evaluator: Evaluator, name: string): boolean {
  const { scopes } = evaluator.facts;
  return scopes.some(
    (each) =>
      each.name !== undefined &&
      OWN_PRINT.test(each.name) &&
      (each.owner === name || (each.parent !== undefined && scopes[each.parent]?.name === name)),
  );
}

function worthOfFields(evaluator: Evaluator, at: number, { start, end }: Place): Worth {
  const name = evaluator.facts.scopes[at]?.name ?? '';
  if (printsItself(evaluator, name)) return 'harmless';
  for (const field of evaluator.index.classFields(at)) {
    const last = field.path.at(-1) ?? '';
    if (field.how !== 'field' || evaluator.names.kindOf(last) === undefined || isHiddenField(evaluator, field))
      continue;
    return { kind: 'secret', name: last, source: 'name', holder: 'object', isWhole: true, start, end };
  }
  return 'unknown';
}

/** Whether a field is left out of what is printed, or prints as stars. */
export function isHiddenField(evaluator: Evaluator, field: Binding): boolean {
  if (isWrapped(field) || /\b(?:Mapped|relationship)\b/.test(field.type ?? '')) return true;
  if (field.type !== undefined && printsItself(evaluator, field.type.replace(/^[*&]/, ''))) return true;
  const { value, annotations = [] } = field;
  const isUnprinted = (each: { readonly name?: string; readonly value: { readonly kind: string } }): boolean =>
    /^(?:repr|exclude|hash_repr)$/.test(each.name ?? '');
  if (value?.kind === 'call' && value.args.some(isUnprinted)) return true;
  return annotations.some(({ callee, args }) => {
    const called = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? String(callee.property) : '';
    const owner = callee.kind === 'member' && callee.object.kind === 'name' ? callee.object.name : '';
    if (called === 'json' || called === 'yaml' || called === 'log')
      return args.some(({ value: tag }) => tag.kind === 'literal' && tag.value === '-');
    return LEFT_OUT.test(called) || (owner === 'ToString' && LEFT_OUT.test(called));
  });
}
