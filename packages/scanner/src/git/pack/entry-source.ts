import type { RandomAccessFile } from '../../port/random-access.ts';
import { INFLATE_PADDING, type Inflater } from './inflater.ts';
import type { PackLayout } from './pack-layout.ts';

/** Brings compressed data into the inflater's memory, and inflates it there. */
export interface EntrySource {
  /** Where memory is free for what is inflated. */
  readonly freeFrom: number;
  /** Inflates an entry to an address; false when it is damaged. */
  inflate(entry: number, to: number): boolean;
}

const BLOCK = 1 << 18;
/** Reading forward takes blocks; a jump takes only what it is for. */
const FORWARD = 4 * BLOCK;

interface Slot {
  readonly address: number;
  start: number;
  end: number;
}

/** Reads entries of a pack, best in the order in which they stand; memory is its own from `base` on. */
export function createEntrySource(
  file: RandomAccessFile,
  layout: PackLayout,
  { inflater, base }: { readonly inflater: Inflater; readonly base: number },
): EntrySource {
  const slotSize = BLOCK + INFLATE_PADDING;
  const blocks: Slot = { address: base, start: 0, end: 0 };
  const single: Slot = { address: base + slotSize, start: 0, end: 0 };
  const freeFrom = base + 2 * slotSize;
  inflater.memory(freeFrom);

  const fill = (slot: Slot, start: number, length: number): Slot => {
    const memory = inflater.memory(slot.address + length);
    slot.start = start;
    slot.end = start + file.read(memory.subarray(slot.address, slot.address + length), start);
    return slot;
  };
  const find = (start: number, end: number): Slot => {
    if (start >= blocks.start && end <= blocks.end) return blocks;
    if (start >= single.start && end <= single.end) return single;
    const isForward = start >= blocks.start && start <= blocks.end + FORWARD;
    return isForward ? fill(blocks, start, BLOCK) : fill(single, start, end - start);
  };

  return {
    freeFrom,
    inflate(entry, to) {
      const offset = layout.offsets[entry] ?? 0;
      const start = offset + (layout.headerLengths[entry] ?? 0);
      const end = layout.offsets[entry + 1] ?? 0;
      const size = layout.sizes[entry] ?? 0;
      if (end <= start) return false;
      inflater.memory(to + size + INFLATE_PADDING);
      const isLarge = end - start > BLOCK;
      const large = { address: to + size + INFLATE_PADDING, start: 0, end: 0 };
      const slot = isLarge ? fill(large, start, end - start) : find(start, end);
      const from = slot.address + start - slot.start;
      const available = Math.min(end, slot.end) - start;
      return available > 0 && inflater.inflate(from, from + available, { to, size }) !== -1;
    },
  };
}
