import { isExpired, isFolderScope, isInScope, type BaselineEntry } from './entry.ts';
import type { EntryIndex } from './entry-index.ts';
import { judgePast } from './judge-past.ts';
import type { JudgeState, Judgement, JudgeWorld, Place } from './place.ts';
import { whyReported } from './why-reported.ts';

/** What came of all places of a scan. */
export interface Judged {
  /** In the order of the places. */
  readonly judgements: readonly Judgement[];
  /** How many places each entry stood for; entries that are not in it stood for none. */
  readonly used: ReadonlyMap<BaselineEntry, number>;
}

/** Bytes without a name, such as standard input: an entry cannot be scoped to another file than that. */
const NAMELESS = /^<(?:stdin|text)>$/;

/**
 * Decides over all places of a scan together: an entry stands for as many places as it counts, first for those in its
 * own file, then in its folder, and then for those in a file that its own has moved to.
 */
export function judgePlaces(places: readonly Place[], index: EntryIndex, world: JudgeWorld): Judged {
  const used = new Map<BaselineEntry, number>();
  const judgements: (Judgement | undefined)[] = places.map((place) =>
    place.past === undefined ? undefined : judgePast(place, place.past, { index, world, used }),
  );
  let open = [...places.keys()].filter((at) => judgements[at] === undefined && places[at]?.hash !== undefined);
  for (const isFor of passes(world)) {
    open = open.filter((at) => {
      const entry = entryFor(places[at], isFor, { index, world, used });
      if (entry === undefined) return true;
      used.set(entry, (used.get(entry) ?? 0) + 1);
      judgements[at] = { kind: 'known', entry };
      return false;
    });
  }
  return {
    judgements: judgements.map(
      (judgement, at) => judgement ?? { kind: 'reported', reason: whyReported(places[at], index, world) },
    ),
    used,
  };
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
