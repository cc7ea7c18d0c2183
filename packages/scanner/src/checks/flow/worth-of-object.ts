import type { Entry, ObjectLiteral } from '../fact/expression.ts';
import { makesError } from '../vocabulary/errors.ts';
import type { Evaluator } from './evaluator.ts';
import { worthByName } from './worth-of-name.ts';
import { isSecret, type SecretWorth, type Worth } from './worth.ts';

/** An object shows what its entries hold; what stands later takes the place of what was spread before. */
export function worthOfObject(evaluator: Evaluator, { entries }: ObjectLiteral, scope: number): Worth {
  const worths = entries.map((entry) => ({ entry, worth: worthOfEntry(evaluator, entry, scope) }));
  const covered = worths
    .filter(({ entry, worth }) => entry.key !== undefined && worth === 'harmless')
    .map(({ entry }) => entry.key ?? '');
  const hidesSecrets = covered.some((key) => evaluator.names.kindOf(key) !== undefined);
  const found = worths.find(({ entry, worth }) => isSecret(worth) && !(entry.isSpread === true && hidesSecrets));
  if (found === undefined || !isSecret(found.worth))
    return worths.every(({ worth }) => worth === 'harmless') ? 'harmless' : 'unknown';
  const secret: SecretWorth = found.worth;
  return { ...secret, holder: 'object' };
}

function worthOfEntry(evaluator: Evaluator, { key, value, isSpread }: Entry, scope: number): Worth {
  const worth = evaluator.worth(value, scope);
  if (worth !== 'unknown' || key === undefined || isSpread === true) return worth;
  if (value.kind === 'literal' || value.kind === 'operation' || value.kind === 'function' || value.kind === 'template')
    return worth;
  return isComplaint(evaluator, value, scope) ? worth : (worthByName(evaluator, key, value) ?? worth);
}

/** `{ password: new ValidationError('too short') }` is about a field, and holds none of it. */
function isComplaint(evaluator: Evaluator, value: Entry['value'], scope: number): boolean {
  if (value.kind === 'name') return /^(?:e|ex|err|exc|error|exception|message|msg|reason)$/i.test(value.name);
  return value.kind === 'call' && makesError(evaluator.canonical(value.callee, scope) ?? '');
}
