/** An object's name: lowercase hex, 40 digits (SHA-1) or 64 (SHA-256). */
export type ObjectId = string;

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

/** An object as git hashes it, without the header. */
export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

/** An object, or why there is none. */
export type ReadOutcome =
  | ({ readonly kind: 'object' } & GitObject)
  /** In no pack, loose file or alternate; in a partial clone the remote may have it. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large'; readonly type: ObjectType; readonly size: number }
  /** There is something of this name, but it cannot be read. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** How many bytes a binary object id takes. */
export function idLength(format: ObjectFormat): 20 | 32 {
  return format === 'sha1' ? 20 : 32;
}

/** Reads a binary object id at an offset. */
export function toObjectId(bytes: Uint8Array, start: number, length: number): ObjectId {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString('hex');
}

/** The binary form of an object id. */
export function toIdBytes(id: ObjectId): Uint8Array {
  const bytes = new Uint8Array(id.length >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(id.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** Whether a text is an object id of this format. */
export function isObjectId(text: string, format: ObjectFormat): boolean {
  return text.length === 2 * idLength(format) && /^[0-9a-f]+$/.test(text);
}

/** The id that stands for no object, as in the lines that git hands to hooks. */
export function isNullId(id: ObjectId): boolean {
  return /^0+$/.test(id);
}
