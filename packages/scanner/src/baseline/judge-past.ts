import type { StandingState } from '../core/finding.ts';
import { assignEntries } from './assign-entries.ts';
import { isExpired, isInScope, type BaselineEntry } from './entry.ts';
import type { JudgeState, Judgement, JudgeWorld, Past, Place } from './place.ts';
import { whyReported } from './why-reported.ts';

/**
 * Decides over a finding of history. What stands in HEAD, or in a branch, is judged as a scan of that very state would
 * judge it; what stood somewhere once was there before, and known with its secret.
 */
export function judgePast(place: Place, past: Past, state: JudgeState): Judgement {
  const { index, world, used } = state;
  const ruleIds = past.standing?.ruleIds ?? [place.ruleId];
  const { hash } = place;
  const entries = hash === undefined ? [] : ruleIds.flatMap((ruleId) => index.find(hash, ruleId));
  const valid = entries.filter((entry) => !isExpired(entry, world.today));
  const stranger = valid.length === 0 ? place : strangerIn({ place, past, valid }, state);
  const [entry] = valid;
  if (entry === undefined || stranger !== undefined) {
    const isElsewhere = stranger !== undefined && stranger.path !== place.path;
    return { kind: 'reported', reason: whyReported({ ...place, ...stranger, isElsewhere }, index, world) };
  }
  for (const each of valid) used.set(each, Math.max(1, used.get(each) ?? 0));
  return { kind: 'known', entry };
}

interface KnownSecret {
  readonly place: Place;
  readonly past: Past;
  readonly valid: readonly BaselineEntry[];
}

type Stranger = Pick<Place, 'path' | 'ruleId'>;

/** A place of a secret that no entry stands for. */
function strangerIn({ place, past, valid }: KnownSecret, state: JudgeState): Stranger | undefined {
  const { ruleId } = place;
  const { world } = state;
  const isFor = (path: string, count: number): boolean =>
    world.isGone(path) ||
    valid.some((entry) => isInScope(path, entry.path) && count <= entry.count) ||
    valid.some((entry) => world.isGone(entry.path) && world.isMove(entry.path, path));
  const paths = [...past.paths];
  const strange = paths.find(([path, count]) => !isFor(path, count));
  if (past.standing === undefined) return strange && { ruleId, path: strange[0] };
  const states = past.standing.states();
  // What stands nowhere any more is known when an entry means any place that it ever had.
  if (states.length === 0) return paths.some(([path]) => isFor(path, 1)) ? undefined : place;
  for (const each of states) {
    const found = strangerInState(each, { ...state, hash: place.hash });
    if (found !== undefined) return found;
  }
  return undefined;
}

function strangerInState(
  { commit, isHead, places }: StandingState,
  { index, world, hash }: JudgeState & Pick<Place, 'hash'>,
): Stranger | undefined {
  // What is in HEAD and not in the work tree is about to go, or was moved; elsewhere, what HEAD once had comes first.
  const present = isHead
    ? places.filter(({ path }) => !world.isGone(path))
    : places.toSorted((a, b) => Number(b.isFormer) - Number(a.isFormer));
  const each = present.flatMap(({ ruleId, path, count, isFormer }) =>
    Array.from({ length: count }, () => ({ ruleId, path, hash, isFormer })),
  );
  const assigned = assignEntries(each, { index, world: isHead ? world : worldAt(commit, world), used: new Map() });
  return each.find(({ isFormer }, at) => !isFormer && !assigned.has(at));
}

/** The world as it is in another commit. */
function worldAt(commit: string, world: JudgeWorld): JudgeWorld {
  const { isIn } = world;
  return isIn === undefined ? world : { ...world, isGone: (path) => !isIn(commit, path) };
}
