/** A stretch of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The function, class or statement of the outermost level that a place belongs to: up to the next line without
 * indentation that begins something, behind a blank line or the end of a block.
 */
export function chunkAround(text: string, place: number): Stretch {
  let from = place;
  do from = text.lastIndexOf('\n', from - 1);
  while (from > 0 && !beginsChunk(text, from + 1));
  let to = place;
  do to = text.indexOf('\n', to + 1);
  while (to !== -1 && !beginsChunk(text, to + 1));
  return { from: Math.max(from + 1, 0), to: to === -1 ? text.length : to };
}

function beginsChunk(text: string, line: number): boolean {
  const code = text.charCodeAt(line) | 0x20;
  // A letter, `_`, `@`.
  if (!((code >= 0x60 && code <= 0x7a) || code === 0x7f)) return false;
  const before = text.charCodeAt(line - 2);
  if (before === 0x0a || Number.isNaN(before)) return true;
  if (before === 0x0d && text.charCodeAt(line - 3) === 0x0a) return true;
  const start = text.lastIndexOf('\n', line - 2) + 1;
  const first = text.charCodeAt(start);
  return first === 0x7d || first === 0x29 || first === 0x23 || first === 0x40 || text.startsWith('end', start);
}
