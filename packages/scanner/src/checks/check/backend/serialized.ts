import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression, Name } from '../../fact/expression.ts';
import type { Binding } from '../../fact/fact.ts';
import { namedType } from '../../flow/enclosing-class.ts';
import type { Flow } from '../../flow/flow.ts';
import { isWrapped } from '../../flow/is-wrapped.ts';
import type { SecretWorth } from '../../flow/worth.ts';

/** Calls that write all fields of an object down, whatever it prints as. */
const SERIALIZES =
  /(?:^|[.:])(?:Serialize|SerializeToUtf8Bytes|SerializeObject|writeValue\w*|toJson|toJsonString|encodeToString|jsonEncode|stringify|asdict|dumps|json_encode|serialize|to_string(?:_pretty)?|to_vec(?:_pretty)?|Marshal(?:Indent)?|asJson|toYaml|to_json|to_yaml|model_dump(?:_json)?|encode)$/;

interface Place {
  readonly scope: number;
  /** What takes the value writes its fields down itself. */
  readonly isWhole?: boolean;
}

/** Whether a call writes an object's fields into a file: `mapper.writeValue(file, login)`. */
export function writesFields({ callee }: Call): boolean {
  const last = callee.kind === 'member' ? (callee.property ?? '') : '';
  return /^(?:writeValue|writeJson|writeJsonSync|outputJson|dump|to_writer(?:_pretty)?)$/.test(last);
}

/** The secret in an object that is serialized, as far as the fields of its type in this file tell. */
export function serializedSecret(
  flow: Flow,
  value: Expression,
  { scope, isWhole = false }: Place,
): SecretWorth | undefined {
  if (value.kind === 'name' && isWhole) return inFields(flow, value, scope);
  if (value.kind !== 'call') return undefined;
  const name =
    flow.canonical(value.callee, scope) ?? (value.callee.kind === 'member' ? (value.callee.property ?? '') : '');
  const receiver = value.callee.kind === 'member' ? [value.callee.object] : [];
  const inner = [...receiver, ...value.args.map((argument) => argument.value)];
  if (!SERIALIZES.test(name)) return undefined;
  for (const each of inner) {
    const found = each.kind === 'name' ? inFields(flow, each, scope) : serializedSecret(flow, each, { scope });
    if (found !== undefined) return found;
  }
  return undefined;
}

function inFields(flow: Flow, place: Name, scope: number): SecretWorth | undefined {
  for (const binding of flow.index.bindingsOf(place.name, scope)) {
    const name = fieldOfType(flow, binding.type ?? '', binding.scope);
    if (name === undefined) continue;
    const { start, end } = place;
    return { kind: 'secret', name, source: 'name', holder: 'object', start, end };
  }
  return undefined;
}

/** The name of a secret among the fields of a type of this file. */
export function fieldOfType({ facts, index, names }: Flow, type: string, scope: number): string | undefined {
  const [at, ...more] = index.scopesNamed(namedType(facts, type, scope).replace(/^[*&?]+|[?!]$/g, ''), 'class');
  if (at === undefined || more.length > 0) return undefined;
  const field = index
    .classFields(at)
    .find((each) => names.kindOf(each.path.at(-1) ?? '') !== undefined && isKept(each));
  return field?.path.at(-1);
}

/** Annotations by which a field is left out of what is written. */
const LEFT_OUT = /ignore|exclude|transient|encrypt|skip/i;

/** Fields that are neither left out nor of a type that writes stars. */
function isKept(field: Binding): boolean {
  const { annotations = [] } = field;
  if (field.how !== 'field' || isWrapped(field)) return false;
  return !annotations.some(({ callee, args }) => {
    const words = args.map(({ value }) => (value.kind === 'literal' ? String(value.value) : (dottedName(value) ?? '')));
    return LEFT_OUT.test(dottedName(callee) ?? '') || words.some((word) => LEFT_OUT.test(word) || word === '-');
  });
}
