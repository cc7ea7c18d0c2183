import { parseHeaders } from './headers.ts';
import { parseIdentity, type Identity } from './identity.ts';
import type { ObjectId } from './object.ts';

export interface Tag {
  readonly object: ObjectId;
  /** What kind of object it says that it points to. */
  readonly type: string;
  readonly name: string;
  readonly tagger: Identity | undefined;
  readonly message: string;
}

/** Reads an annotated tag; undefined when it points to nothing. */
export function parseTag(bytes: Uint8Array): Tag | undefined {
  const { headers, message } = parseHeaders(bytes);
  const valueOf = (name: string): string | undefined => headers.find(([each]) => each === name)?.[1];
  const object = valueOf('object');
  if (object === undefined || !/^[0-9a-f]{40,64}$/.test(object)) return undefined;
  const tagger = valueOf('tagger');
  return {
    object,
    type: valueOf('type') ?? '',
    name: valueOf('tag') ?? '',
    tagger: tagger === undefined ? undefined : parseIdentity(tagger),
    message,
  };
}
