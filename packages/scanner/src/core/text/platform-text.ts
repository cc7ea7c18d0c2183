import { fromBase64, type FromBase64 } from './from-base64.ts';
import { latin1, type Latin1 } from './latin1.ts';

/** What a platform may do faster than portable code. */
export interface PlatformText {
  readonly latin1: Latin1;
  readonly fromBase64: FromBase64;
  /** The same bytes as an array whose `indexOf` is quick. */
  readonly view: (bytes: Uint8Array, length: number) => Uint8Array;
}

/** Works everywhere. */
export const portableText: PlatformText = {
  latin1,
  fromBase64,
  view: (bytes, length) => bytes.subarray(0, length),
};
