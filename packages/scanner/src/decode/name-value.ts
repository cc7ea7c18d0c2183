import { isText } from './content-kind.ts';
import { composeMaps, type OffsetMap } from './offset-map.ts';

/** Decoded bytes with their map, before they become a `Decoded`. */
export interface MappedBytes {
  readonly bytes: Uint8Array;
  readonly map: OffsetMap;
}

const LONGEST_VALUE = 512;
const COLON = 0x3a;
const USER = 'username: ';
const PASSWORD = '\npassword: ';

/** Whether bytes are one short line: a value, and no document that names its values itself. */
export function isSingleValue(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST_VALUE) return false;
  const lineEnd = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  if (lineEnd !== -1 && lineEnd < bytes.length - 2) return false;
  return bytes.every((byte) => isText(byte) || byte >= 0x80);
}

/** Puts `name: ` before a value, so that whoever judges values by their names can; the name's place is the value's start. */
export function withName(value: MappedBytes, name: string): MappedBytes {
  const prefix = `${name}: `;
  const shift = (offset: number): number => Math.max(0, offset - prefix.length);
  return {
    bytes: joinBytes(prefix, value.bytes),
    map: composeMaps(value.map, { toSource: shift, toSourceEnd: shift }),
  };
}

/** Writes `user:password` as two named values; undefined when it is not that. */
export function withCredentialNames(value: MappedBytes): MappedBytes | undefined {
  const colon = value.bytes.indexOf(COLON);
  if (colon < 1 || colon === value.bytes.length - 1) return undefined;
  const passwordAt = USER.length + colon + PASSWORD.length;
  const shift = (offset: number): number => {
    if (offset >= passwordAt) return colon + 1 + offset - passwordAt;
    return Math.max(0, Math.min(colon, offset - USER.length));
  };
  return {
    bytes: joinBytes(USER, value.bytes.subarray(0, colon), PASSWORD, value.bytes.subarray(colon + 1)),
    map: composeMaps(value.map, { toSource: shift, toSourceEnd: shift }),
  };
}

function joinBytes(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) joined[at + i] = part.charCodeAt(i);
    else joined.set(part, at);
    at += part.length;
  }
  return joined;
}
