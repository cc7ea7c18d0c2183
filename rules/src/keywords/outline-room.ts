import type { KeywordTables } from './keyword-tables.ts';

/** A word for whether they are there, then one for each byte: see `assembly/outline.ts`. */
const MASK_BYTES = 8 * 257;

/** How much memory the kernel needs, beside the tables, for the masks of all outlines. */
export function outlineRoom({ image, parts }: KeywordTables): number {
  return new DataView(image.buffer, image.byteOffset).getUint32(parts.outlines, true) * MASK_BYTES;
}
