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
export function isChosenPassword(candidate: Candidate): boolean {
  const { name, value } = candidate;
  if (nameKind(name) !== 'password' || !/^\S{8,40}$/.test(value)) return false;
  return hasMixedClasses(value) || (isOfUrl(candidate) && hasThreeClasses(value));
}

/** In a URL a sign would have to be escaped: passwords for one do without. */
function hasThreeClasses(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

/** Whether the value is the password in a URL of a host that is somewhere: not of the reader's own machine or a made-up one. */
function isOfUrl({ rule, text, end }: Candidate): boolean {
  return rule.id.endsWith('-url-password') && !NOWHERE.test(text.slice(end, end + LONGEST_HOST));
}

const LONGEST_HOST = 80;
const NOWHERE = /^@(?:localhost|127\.|0\.0\.0\.0|hostname\b|host\b|[[<$]|[\w.-]*\bexample\b)/i;

function levelOf(score: number): Confidence | undefined {
  if (score >= LEVELS.high) return 'high';
  if (score >= LEVELS.medium) return 'medium';
  return score >= LEVELS.low ? 'low' : undefined;
}
