import type { Decision } from '../../baseline/set-verdict.ts';
import { keyOf, type Baseline, type BaselineEntry } from '../../baseline/entry.ts';

/** What stands in the baseline over an entry, without the entry itself. */
export type Judgement = Decision;

/** A wish to replace one judgement by another; `key` as `keyOf` makes it. */
export interface JudgementChange {
  readonly key: string;
  /** The secret that it is about: a decision holds for all places of a secret, or for none. */
  readonly group: string;
  readonly before: Judgement;
  readonly after: Judgement;
}

/** The judgement of an entry. */
export function judgementOf({ verdict, reason, by, expires }: Judgement): Judgement {
  return {
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(by === undefined ? {} : { by }),
    ...(expires === undefined ? {} : { expires }),
  };
}

/** A judgement as one string, to compare it. */
export function stampOf({ verdict, reason, by, expires }: Judgement): string {
  return JSON.stringify([verdict, reason ?? '', by ?? '', expires ?? '']);
}

/** The baseline with other judgements; each entry may get its own, as undoing a bulk decision needs. */
export function withJudgements(baseline: Baseline, judgements: ReadonlyMap<string, Judgement>): Baseline {
  return { salt: baseline.salt, entries: baseline.entries.map((entry) => judge(entry, judgements.get(keyOf(entry)))) };
}

function judge(entry: BaselineEntry, judgement: Judgement | undefined): BaselineEntry {
  if (judgement === undefined) return entry;
  const { fingerprint, rule, path, count } = entry;
  return { fingerprint, rule, path, count, ...judgementOf(judgement) };
}
