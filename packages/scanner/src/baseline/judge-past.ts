import { isExpired, isInScope } from './entry.ts';
import type { JudgeState, Judgement, Place } from './place.ts';
import { whyReported } from './why-reported.ts';

/**
 * Decides over a finding of history. All its places must be known; a file that is no longer there is a former place
 * of a secret that an entry knows somewhere: what was moved had another path before.
 */
export function judgePast(
  place: Place,
  paths: ReadonlyMap<string, number>,
  { index, world, used }: JudgeState,
): Judgement {
  const entries = place.hash === undefined ? [] : index.find(place.hash, place.ruleId);
  const valid = entries.filter((entry) => !isExpired(entry, world.today));
  const isKnown = ([path, count]: readonly [string, number]): boolean =>
    world.isGone(path) || valid.some((entry) => isInScope(path, entry.path) && count <= entry.count) || isMoved(path);
  const isMoved = (path: string): boolean =>
    valid.some((entry) => world.isGone(entry.path) && world.isMove(entry.path, path));
  const [entry] = valid;
  const stranger = [...paths].find((each) => !isKnown(each));
  if (entry === undefined || stranger !== undefined) {
    return { kind: 'reported', reason: whyReported({ ...place, path: stranger?.[0] ?? place.path }, index, world) };
  }
  for (const each of valid) used.set(each, Math.max(1, used.get(each) ?? 0));
  return { kind: 'known', entry };
}
