import { hasByteOrderMark } from '../../decode/utf-16-detect.ts';

/** Code as UTF-8: what Windows' tools write as UTF-16 is the same code. Anything else is given back as it is. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  if (!hasByteOrderMark(bytes)) return bytes;
  const order = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextEncoder().encode(new TextDecoder(order).decode(bytes));
}
