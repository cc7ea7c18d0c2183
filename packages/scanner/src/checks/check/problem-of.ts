import type { CheckName } from '../../core/check-names.ts';
import type { SecretWorth } from '../flow/worth.ts';
import type { CodeProblem } from './check.ts';

/** A problem at the place of a secret; what only a name says is less sure. */
export function problemOf(check: CheckName, secret: SecretWorth, reason: string): CodeProblem {
  const { start, end } = secret.via ?? secret;
  return {
    check,
    confidence: secret.source === 'name' ? 'medium' : 'high',
    subject: secret.name,
    reason,
    start,
    end,
  };
}
