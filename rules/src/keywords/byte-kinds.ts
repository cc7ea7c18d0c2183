const BYTES = 256;
const FIRST_HIGH = 128;

/** What a byte can be around a name, and in a value: bits of `byteKinds`. */
export const KIND = { blank: 1, name: 2, closer: 4, operator: 8, quote: 16, word: 32, telling: 64, open: 128 } as const;

let known: Uint8Array | undefined;

/** For each byte, its kinds; the kernels look at the neighbourhood of names through it. */
export function byteKinds(): Uint8Array {
  return (known ??= markBytes());
}

function markBytes(): Uint8Array {
  const kinds = new Uint8Array(BYTES);
  const mark = (characters: string, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] ?? 0) | kind;
  };
  mark(' \t', KIND.blank);
  mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.$', KIND.name);
  mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_', KIND.word);
  mark('"\'`\\])*', KIND.closer);
  mark('"\'`\\', KIND.quote);
  mark('=:!?|+<>%-', KIND.operator);
  mark('!#@^~%', KIND.telling);
  for (let byte = FIRST_HIGH; byte < BYTES; byte++) kinds[byte] = KIND.telling;
  mark('([{+|?=\\', KIND.open);
  return kinds;
}
