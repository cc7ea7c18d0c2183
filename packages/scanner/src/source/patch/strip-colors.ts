const ESCAPE = 0x1b;
const BRACKET = 0x5b;
const NEWLINE = 0x0a;

/** A patch without the colours that `color.ui=always` paints it with; one without colours as it is. */
export function stripColors(patch: Uint8Array): Uint8Array {
  if (!startsLineWithColor(patch)) return patch;
  const plain = new Uint8Array(patch.length);
  let length = 0;
  for (let index = 0; index < patch.length;) {
    const end = patch[index] === ESCAPE ? endOfColor(patch, index) : index;
    if (end === index) {
      plain[length] = patch[index] ?? 0;
      length += 1;
      index += 1;
    } else index = end;
  }
  return plain.subarray(0, length);
}

/** Git paints from a line's first character on; elsewhere an escape is content. */
function startsLineWithColor(patch: Uint8Array): boolean {
  for (let index = patch.indexOf(ESCAPE); index >= 0; index = patch.indexOf(ESCAPE, index + 1)) {
    if (patch[index + 1] === BRACKET && (index === 0 || patch[index - 1] === NEWLINE)) return true;
  }
  return false;
}

/** The end of `ESC [ digits and semicolons m` or `… K`; its start, when it is something else. */
function endOfColor(patch: Uint8Array, start: number): number {
  if (patch[start + 1] !== BRACKET) return start;
  let end = start + 2;
  while (isParameter(patch[end])) end += 1;
  const last = patch[end];
  return last === 0x6d || last === 0x4b ? end + 1 : start;
}

function isParameter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || byte === 0x3b);
}
