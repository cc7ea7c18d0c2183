import type { OffsetMap } from './offset-map.ts';

const BLOCK = 1024;

/**
 * Maps decoded bytes of which each came from a few source bytes: `widths` says from how many.
 * Where several bytes came from one escape, the last of them carries its whole width and the others none.
 */
export function mapWidths(widths: Uint8Array, sourceStart: number): OffsetMap {
  let blocks: Uint32Array | undefined;
  const toSource = (offset: number): number => {
    blocks ??= sumBlocks(widths);
    const block = Math.floor(offset / BLOCK);
    let source = sourceStart + (blocks[block] ?? 0);
    for (let at = block * BLOCK; at < offset; at++) source += widths[at] ?? 0;
    return source;
  };
  const toSourceEnd = (offset: number): number => {
    let end = offset;
    while (end > 0 && end < widths.length && widths[end - 1] === 0) end++;
    return toSource(end);
  };
  return { toSource, toSourceEnd };
}

/** The sum of all widths before each block, so that a question costs no walk from the start. */
function sumBlocks(widths: Uint8Array): Uint32Array {
  const blocks = new Uint32Array(Math.floor(widths.length / BLOCK) + 1);
  let sum = 0;
  for (let at = 0; at < widths.length; at++) {
    if (at % BLOCK === 0) blocks[at / BLOCK] = sum;
    sum += widths[at] ?? 0;
  }
  if (widths.length % BLOCK === 0) blocks[blocks.length - 1] = sum;
  return blocks;
}
