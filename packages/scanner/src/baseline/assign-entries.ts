import { isExpired, isFolderScope, isInScope, type BaselineEntry } from './entry.ts';
import type { JudgeState, JudgeWorld, Place } from './place.ts';

/** Bytes without a name, such as standard input: an entry cannot be scoped to another file than that. */
const NAMELESS = /^<(?:stdin|text)>$/;

/**
 * Finds an entry for each place, as long as there is one: an entry stands for as many places as it counts, first for
 * those in its own file, then in its folder, and then for those in a file that its own has moved to.
 */
export function assignEntries(places: readonly Place[], state: JudgeState): ReadonlyMap<number, BaselineEntry> {
  const assigned = new Map<number, BaselineEntry>();
  let open = [...places.keys()].filter((at) => places[at]?.hash !== undefined);
  for (const isFor of passes(state.world)) {
    open = open.filter((at) => {
      const entry = entryFor(places[at], isFor, state);
      if (entry === undefined) return true;
      state.used.set(entry, (state.used.get(entry) ?? 0) + 1);
      assigned.set(at, entry);
      return false;
    });
  }
  return assigned;
}

function entryFor(
  place: Place | undefined,
  isFor: Pass,
  { index, world, used }: JudgeState,
): BaselineEntry | undefined {
  if (place?.hash === undefined) return undefined;
  return index
    .find(place.hash, place.ruleId)
    .find((each) => isFor(each, place.path) && !isExpired(each, world.today) && (used.get(each) ?? 0) < each.count);
}

type Pass = (entry: BaselineEntry, path: string) => boolean;

function passes({ isGone, isMove }: JudgeWorld): readonly Pass[] {
  return [
    (entry, path) => entry.path === path,
    (entry, path) => isFolderScope(entry.path) && isInScope(path, entry.path),
    (entry, path) =>
      NAMELESS.test(path) || (!isFolderScope(entry.path) && isGone(entry.path) && isMove(entry.path, path)),
  ];
}
