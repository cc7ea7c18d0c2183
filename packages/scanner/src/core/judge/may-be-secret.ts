import type { Candidate } from './candidate.ts';
import { isChosenPassword } from './evidence/weigh-evidence.ts';
import { measureFeatures } from './evidence/features.ts';
import { isIssuedToken } from './evidence/issued-token.ts';
import { hasFormat, judgeCandidate, withoutObjection } from './judge-candidate.ts';
import { LEVELS, POINTS } from './model/weight-table.ts';
import { scoreFeatures } from './model/score-features.ts';

/**
 * Whether a candidate might be a secret at some path, when the path is not known: never false where `judgeCandidate`
 * says yes at any. A path without a name or an ending is the one to which no filter objects, and what the model makes
 * of paths is granted in full.
 */
export function mayBeSecret(candidate: Candidate): boolean {
  if (hasFormat(candidate)) return judgeCandidate(candidate).isSecret;
  const claimed = withoutObjection(candidate);
  if (claimed === undefined) return false;
  if (isChosenPassword(claimed) || isIssuedToken(claimed)) return true;
  return scoreFeatures(measureFeatures(claimed)).score + HEADROOM >= LEVELS.low;
}

/** Says something about the file's bytes, not about its path. */
const KNOWN = 'file.binary';

/** How much more a path can speak for a secret than the path of no name does. */
const HEADROOM = Object.entries(POINTS)
  .filter(([name]) => name.startsWith('file.') && name !== KNOWN)
  .reduce((sum, [, [, points]]) => sum + Math.max(...points) - (points[0] ?? 0), 0);
