/** The bytes to look at; in source code a bare word is the name of something, elsewhere it can be the secret itself. */
export interface Looked {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly isSource: boolean;
}
