import { dottedName } from '../fact/dotted-name.ts';
import type { Call } from '../fact/expression.ts';
import type { Evaluator } from './evaluator.ts';
import { isSecret, type Worth } from './worth.ts';
import { worthOfBindings, worthByName } from './worth-of-name.ts';

/** Languages whose objects print with what is in them. */
const PRINTS_FIELDS = new Set(['javascript', 'python', 'go', 'ruby', 'kotlin', 'php']);
/** Methods by which a class decides how it prints. */
const OWN_PRINT =
  /^(?:__repr__|__str__|toString|toJSON|inspect|to_s|String|LogValue|MarshalJSON|Format|__toString|__debugInfo)$/;

/** What an object of a class of this file shows when it is printed. */
export function worthOfInstance(evaluator: Evaluator, call: Call, scope: number): Worth | undefined {
  const { facts, index } = evaluator;
  const name = dottedName(call.callee)?.replace(/\.new$/, '');
  const [at] = name === undefined ? [] : index.scopesNamed(name, 'class');
  if (at === undefined || at === scope || !PRINTS_FIELDS.has(facts.language)) return undefined;
  const decides = facts.scopes.some(
    (each) => each.parent === at && each.name !== undefined && OWN_PRINT.test(each.name),
  );
  if (decides) return 'harmless';
  const fields = index.classFields(at).filter(({ how }) => facts.language !== 'python' || how === 'field');
  for (const field of fields) {
    const last = field.path.at(-1) ?? '';
    // What is made of constants shows nothing that the code does not.
    if (call.args.some(({ name: given, value }) => given === last && value.kind === 'literal')) continue;
    const worth = worthOfBindings(evaluator, [field], last);
    if (worth === 'harmless') continue;
    const found = isSecret(worth) ? worth : worthByName(evaluator, last, call);
    if (found !== undefined && isSecret(found)) return { ...found, holder: 'object', start: call.start, end: call.end };
  }
  return 'unknown';
}
