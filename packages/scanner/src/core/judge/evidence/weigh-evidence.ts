import type { Confidence } from '@leaklint/rules';
import type { Candidate, Verdict } from '../candidate.ts';
import { hasMixedClasses } from '../filter/wordy.ts';
import { LEVELS } from '../model/weight-table.ts';
import { scoreFeatures } from '../model/score-features.ts';
import { measureFeatures } from './features.ts';
import { isIssuedToken } from './issued-token.ts';
import { nameKind } from './name-evidence.ts';
import { reasonsFor } from './reasons.ts';

/** Decides over a candidate that no filter spoke against, by all that is known of it. */
export function weighEvidence(candidate: Candidate): Verdict {
  const { score, topics } = scoreFeatures(measureFeatures(candidate));
  const reasons = reasonsFor(candidate, topics);
  const built = builtAs(candidate);
  const confidence = levelOf(built === undefined ? score : Math.max(score, LEVELS.medium));
  if (confidence === undefined) return { isSecret: false, reasons };
  return {
    isSecret: true,
    confidence,
    reasons: built === undefined ? reasons : [...reasons, `for: it is built as ${built}`],
  };
}

/** As what a value is built so surely that it is worth showing, whatever else there is to say of it. */
function builtAs(candidate: Candidate): string | undefined {
  if (isChosenPassword(candidate)) return 'rules for passwords ask';
  return isIssuedToken(candidate) ? 'services build the keys that they issue' : undefined;
}

/**
 * People make passwords of words, which speak against a secret. Letters of both cases, digits and a sign
 * under the name of a password outweigh that.
 */
export function isChosenPassword({ name, value }: Candidate): boolean {
  return nameKind(name) === 'password' && hasMixedClasses(value) && /^\S{8,40}$/.test(value);
}

function levelOf(score: number): Confidence | undefined {
  if (score >= LEVELS.high) return 'high';
  if (score >= LEVELS.medium) return 'medium';
  return score >= LEVELS.low ? 'low' : undefined;
}
