/** What decoded bytes may be for them to be worth a look. */
export type ContentKind = 'text' | 'utf-16' | 'gzip' | 'zip';

const LONG_HEAD = 15;

/**
 * Judges decoded bytes by their first dozen or two. Text may be UTF-8, and one odd byte in a long head is forgiven;
 * gzip and zip are named for the decoders that open them.
 */
export function contentKind(head: Uint8Array): ContentKind | undefined {
  if (startsWith(head, 0x1f, 0x8b, 0x08)) return 'gzip';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (isUtf16(head)) return 'utf-16';
  return countOddBytes(head) <= (head.length >= LONG_HEAD ? 1 : 0) ? 'text' : undefined;
}

/** Whether a byte is printable ASCII, a tab or a line end. */
export function isText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function startsWith(head: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, at) => head[at] === byte);
}

function isUtf16(head: Uint8Array): boolean {
  if (startsWith(head, 0xff, 0xfe)) return head[3] === 0;
  if (startsWith(head, 0xfe, 0xff)) return head[2] === 0;
  const high = head[0] === 0 ? 0 : 1;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at + high] !== 0 || !isText(head[at + 1 - high] ?? 0)) return false;
  }
  return head.length >= 8;
}

/** How many bytes are neither printable ASCII nor part of a UTF-8 character; the head may break off within one. */
function countOddBytes(head: Uint8Array): number {
  let odd = 0;
  for (let at = 0; at < head.length;) {
    const byte = head[at] ?? 0;
    const length = isText(byte) ? 1 : utf8Length(head, at);
    if (length === 0) odd++;
    at += length === 0 ? 1 : length;
  }
  return odd;
}

function utf8Length(head: Uint8Array, at: number): number {
  const lead = head[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let next = at + 1; next < Math.min(at + length, head.length); next++) {
    if (((head[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
