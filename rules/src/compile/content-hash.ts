const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A stable 64-bit hash of a text, in hex (two runs of FNV-1a); it tells versions apart and is no protection. */
export function contentHash(text: string): string {
  return hex(fnv(text, OFFSET_BASIS)) + hex(fnv(text, ~OFFSET_BASIS));
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
