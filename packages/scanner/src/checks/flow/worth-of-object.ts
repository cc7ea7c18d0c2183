import type { Entry, ObjectLiteral, Template } from '../fact/expression.ts';
import { makesError } from '../vocabulary/errors.ts';
import type { Evaluator } from './evaluator.ts';
import { resolveObject } from './resolve-object.ts';
import { worthByName } from './worth-by-name.ts';
import { isSecret, type SecretWorth, type Worth } from './worth.ts';

/** Parts of settings in which secrets stand. */
const LOGIN = /^(?:auth|authentication|authorization|login|sasl|tls|ssl|headers)$/i;
/** What makes a value that prints as stars. */
const WRAPS =
  /(?:^|[.:])(?:Secret(?:String|Box|Vec)?(?:::|\.)(?:new|from|init_with\w*)|SecretStr|SecretBytes|Redacted(?:::|\.)\w+)$/;

/** An object shows what its entries hold; what stands later takes the place of what was spread before. */
export function worthOfObject(evaluator: Evaluator, { entries }: ObjectLiteral, scope: number): Worth {
  const worths = entries.map((entry) => {
    const rest = worthOfRest(evaluator, { entry, entries }, scope);
    return { entry, isRest: rest !== undefined, worth: rest ?? worthOfEntry(evaluator, entry, scope) };
  });
  const covered = worths
    .filter(({ entry, worth }) => entry.key !== undefined && worth === 'harmless')
    .map(({ entry }) => entry.key ?? '');
  const hidesSecrets = covered.some((key) => evaluator.names.kindOf(key) !== undefined || LOGIN.test(key));
  const found = worths.find(
    ({ entry, isRest, worth }) => isSecret(worth) && (entry.isSpread !== true || isRest || !hidesSecrets),
  );
  if (found === undefined || !isSecret(found.worth))
    return worths.every(({ worth }) => worth === 'harmless') ? 'harmless' : 'unknown';
  const secret: SecretWorth = found.worth;
  return { ...secret, holder: 'object' };
}

interface Among {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
}

/** What is spread shows nothing of the entries that are put to nothing behind it: `const { auth, ...rest } = options`. */
function worthOfRest(evaluator: Evaluator, { entry, entries }: Among, scope: number): Worth | undefined {
  const hidden = entries.flatMap(({ key, value }) => (value.kind === 'literal' && key !== undefined ? [key] : []));
  const all = entry.isSpread === true && hidden.length > 0 ? resolveObject(evaluator, entry.value, scope) : undefined;
  if (all === undefined) return undefined;
  const shown = all.object.entries.filter(({ key }) => key === undefined || !hidden.includes(key));
  return worthOfObject(evaluator, { ...all.object, entries: shown }, all.scope);
}

function worthOfEntry(evaluator: Evaluator, { key, value, isSpread }: Entry, scope: number): Worth {
  if (value.kind === 'call' && WRAPS.test(evaluator.canonical(value.callee, scope) ?? '')) return 'harmless';
  const worth = evaluator.worth(value, scope);
  if (worth !== 'unknown' || key === undefined || isSpread === true) return worth;
  if (value.kind === 'template')
    return isCredential(key, value) ? (worthByName(evaluator, key, value) ?? worth) : worth;
  if (value.kind === 'literal' || value.kind === 'operation' || value.kind === 'function') return worth;
  return isComplaint(evaluator, value, scope) ? worth : (worthByName(evaluator, key, value) ?? worth);
}

/** `{ Authorization: `Bearer ${whatever()}` }`: whatever stands there is a credential. */
function isCredential(key: string, { parts: [first] }: Template): boolean {
  if (!/^(?:proxy-)?authorization$/i.test(key) || first?.kind !== 'literal') return false;
  return /^(?:Bearer|Basic|Token|Bot|Digest|ApiKey|GenieKey|AWS) ?$/i.test(String(first.value));
}

/** `{ password: new ValidationError('too short') }` is about a field, and holds none of it. */
function isComplaint(evaluator: Evaluator, value: Entry['value'], scope: number): boolean {
  if (value.kind === 'name') return /^(?:e|ex|err|exc|error|exception|message|msg|reason)$/i.test(value.name);
  return value.kind === 'call' && makesError(evaluator.canonical(value.callee, scope) ?? '');
}
