import type { RandomAccessFile } from '../../port/random-access.ts';

const BLOCK = 1 << 14;
const MOST_BLOCKS = 1 << 11;

/**
 * A file whose blocks are kept for a while, 32 MiB of them: whoever reads what belongs together in a pack jumps about in
 * it by some bytes at a time, and a call for each would take longer than all the rest.
 */
export function cacheBlocks(file: RandomAccessFile): RandomAccessFile {
  const slots = Math.min(MOST_BLOCKS, Math.ceil(file.size / BLOCK));
  const bytes = new Uint8Array(slots * BLOCK);
  const held = new Int32Array(slots).fill(-1);
  const lengths = new Int32Array(slots);
  const slotOf = (block: number): number => {
    const slot = block % slots;
    if (held[slot] !== block) {
      lengths[slot] = file.read(bytes.subarray(slot * BLOCK, (slot + 1) * BLOCK), block * BLOCK);
      held[slot] = block;
    }
    return slot;
  };
  return {
    size: file.size,
    read(into, position) {
      if (into.length >= BLOCK) return file.read(into, position);
      let done = 0;
      while (done < into.length && position + done < file.size) {
        const at = position + done;
        const block = Math.floor(at / BLOCK);
        const slot = slotOf(block);
        const from = at - block * BLOCK;
        const count = Math.min(into.length - done, (lengths[slot] ?? 0) - from);
        if (count <= 0) break;
        into.set(bytes.subarray(slot * BLOCK + from, slot * BLOCK + from + count), done);
        done += count;
      }
      return done;
    },
    close: () => {
      file.close();
    },
  };
}
