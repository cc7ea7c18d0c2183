const NEWLINE = 10;

/** Gives the 1-based line of a byte offset; offsets must be asked for in ascending order. */
export function createLineCounter(bytes: Uint8Array): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    line += countNewlines(bytes, from, offset);
    from = Math.max(from, offset);
    return line;
  };
}

/** How many lines end between two offsets. */
export function countNewlines(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE, start); at !== -1 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
