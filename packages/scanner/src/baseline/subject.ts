import type { Finding } from '../core/finding.ts';
import type { Strength } from './slow-hash.ts';
import { strengthOf } from './strength-of.ts';

/** What a baseline needs to know of a finding. */
export interface Subject {
  readonly ruleId: string;
  /** The fingerprint of reports. */
  readonly fingerprint: string;
  /** Asked only when the hash has to be made. */
  readonly strength: () => Strength;
}

/** The part of a finding that a baseline looks at; linters have findings of their own. */
export type BaselineFinding = Pick<Finding, 'ruleId' | 'fingerprint' | 'secret'>;

/** A finding of code has no secret; its fingerprint is made of code. */
export function subjectOf({ ruleId, fingerprint, secret }: BaselineFinding): Subject {
  return { ruleId, fingerprint, strength: () => (secret === undefined ? 'random' : strengthOf(secret.reveal())) };
}
