/** Where the name begins that a byte belongs to. */
export function nameStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && isNameByte(bytes[start - 1] ?? 0)) start--;
  return start;
}

/** Where the name ends that stands before a place. */
export function nameEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && isNameByte(bytes[end] ?? 0)) end++;
  return end;
}

/** Where a name ends that is written with dashes, as options are: `secret-source`. */
export function dashedEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === 0x2d && isNameByte(bytes[end + 1] ?? 0)) end = nameEnd(bytes, end + 1);
  return end;
}

function isNameByte(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}
