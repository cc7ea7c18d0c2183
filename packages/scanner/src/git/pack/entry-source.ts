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

const BLOCK = 1 << 14;
/** Room for a block, and for what an entry that begins in it may have behind it. */
const SLOT = BLOCK + (1 << 12);
const SLOTS = 1 << 11;
const NONE = -1;

/** Blocks of a file, those used of late; whoever walks over a family of objects jumps back and forth among few of them. */
interface BlockCache {
  /** The address at which an offset stands in memory, with all that is behind it up to `end`. */
  find(start: number, end: number): number;
}

/** Reads entries of a pack, best in the order in which they stand; memory is its own from `base` on. */
export function createEntrySource(
  file: RandomAccessFile,
  layout: PackLayout,
  { inflater, base }: { readonly inflater: Inflater; readonly base: number },
): EntrySource {
  const freeFrom = base + SLOTS * SLOT + INFLATE_PADDING;
  inflater.memory(freeFrom);
  const blocks = createBlockCache(file, { inflater, base });
  const readAt = (address: number, start: number, length: number): number => {
    file.read(inflater.memory(address + length).subarray(address, address + length), start);
    return address;
  };
  return {
    freeFrom,
    inflate(entry, to) {
      const offset = layout.offsets[entry] ?? 0;
      const start = offset + (layout.headerLengths[entry] ?? 0);
      const end = Math.min(layout.offsets[entry + 1] ?? 0, file.size);
      const size = layout.sizes[entry] ?? 0;
      if (end <= start) return false;
      const behind = to + size + INFLATE_PADDING;
      inflater.memory(behind);
      const isLong = end - (start - (start % BLOCK)) > SLOT;
      const from = isLong ? readAt(behind, start, end - start) : blocks.find(start, end);
      return inflater.inflate(from, from + end - start, { to, size }) !== -1;
    },
  };
}

function createBlockCache(
  file: RandomAccessFile,
  { inflater, base }: { readonly inflater: Inflater; readonly base: number },
): BlockCache {
  /** Where each block of the file is. */
  const slots = new Int16Array(Math.floor(file.size / BLOCK) + 1).fill(NONE);
  const held = new Int32Array(SLOTS).fill(NONE);
  const ends = new Float64Array(SLOTS);
  const freeSlot = createClock(SLOTS);

  const fill = (slot: number, block: number, end: number): void => {
    const address = base + slot * SLOT;
    const start = block * BLOCK;
    const length = Math.max(end, Math.min(file.size, start + BLOCK)) - start;
    const bytes = inflater.memory(0).subarray(address, address + length);
    // What is missing must not be what stood here before.
    bytes.fill(0, file.read(bytes, start));
    const former = held[slot] ?? NONE;
    if (former !== NONE) slots[former] = NONE;
    held[slot] = block;
    slots[block] = slot;
    ends[slot] = start + length;
  };
  return {
    find(start, end) {
      const block = Math.floor(start / BLOCK);
      let slot = slots[block] ?? NONE;
      if (slot === NONE || end > (ends[slot] ?? 0)) {
        if (slot === NONE) slot = freeSlot.next();
        fill(slot, block, end);
      }
      freeSlot.use(slot);
      return base + slot * SLOT + start - block * BLOCK;
    },
  };
}

/** Says which of some slots is to be used anew: the next one that was not used since it was passed by the last time. */
function createClock(count: number): { readonly next: () => number; readonly use: (slot: number) => void } {
  const used = new Uint8Array(count);
  let hand = -1;
  return {
    next() {
      for (;;) {
        hand = (hand + 1) % count;
        if (used[hand] === 0) return hand;
        used[hand] = 0;
      }
    },
    use(slot) {
      used[slot] = 1;
    },
  };
}
