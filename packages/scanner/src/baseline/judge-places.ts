import { assignEntries } from './assign-entries.ts';
import type { BaselineEntry } from './entry.ts';
import type { EntryIndex } from './entry-index.ts';
import { judgePast } from './judge-past.ts';
import type { Judgement, JudgeWorld, Place } from './place.ts';
import { whyReported } from './why-reported.ts';

/** What came of all places of a scan. */
export interface Judged {
  /** In the order of the places. */
  readonly judgements: readonly Judgement[];
  /** How many places each entry stood for; entries that are not in it stood for none. */
  readonly used: ReadonlyMap<BaselineEntry, number>;
}

/** Decides over all places of a scan together. */
export function judgePlaces(places: readonly Place[], index: EntryIndex, world: JudgeWorld): Judged {
  const used = new Map<BaselineEntry, number>();
  const past = places.map((place) =>
    place.past === undefined ? undefined : judgePast(place, place.past, { index, world, used }),
  );
  const present = [...places.keys()].filter((at) => past[at] === undefined);
  const assigned = assignEntries(
    present.flatMap((at) => places[at] ?? []),
    { index, world, used },
  );
  const entries = new Map(Array.from(assigned, ([nth, entry]) => [present[nth], entry]));
  return {
    judgements: places.map((place, at) => {
      const entry = entries.get(at);
      if (entry !== undefined) return { kind: 'known', entry };
      return past[at] ?? { kind: 'reported', reason: whyReported(place, index, world) };
    }),
    used,
  };
}
