import type { Run } from '../../core/kernel/kernel.ts';
import type { DeltaSteps } from '../../git/pack/delta-steps.ts';

/** A stretch of the base that stands in the object. */
export interface Copy {
  readonly to: number;
  readonly from: number;
  length: number;
}

/** What a delta leaves of the base, and what it changes. */
export interface Copies {
  /** Ascending by where they stand in the object. */
  readonly copies: readonly Copy[];
  /** Where the object is not as the base goes on: inserted bytes, and the joints where something is left out. */
  readonly changes: readonly Run[];
}

/** Reads a delta as what it copies and what it changes. */
export function readCopies(steps: DeltaSteps, baseSize: number): Copies {
  const copies: Copy[] = [];
  const changes: Run[] = [];
  let at = 0;
  /** Where in the base the next copy has to begin for nothing to have changed. */
  let expected = 0;
  for (let step = 0; step < steps.count; step++) {
    const length = steps.lengths[step] ?? 0;
    const from = steps.copiedFrom[step] ?? 0;
    const last = copies.at(-1);
    if (from === -1) {
      changes.push({ start: at, end: at + length });
      expected = -1;
    } else {
      if (from !== expected && expected !== -1) changes.push({ start: at, end: at });
      if (from === expected && last !== undefined) last.length += length;
      else copies.push({ to: at, from, length });
      expected = from + length;
    }
    at += length;
  }
  if (expected !== baseSize) changes.push({ start: at, end: at });
  return { copies, changes };
}
