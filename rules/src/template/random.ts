/** A source of repeatable chance: each call gives a whole number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** Chance that is the same for the same seed (sfc32, seeded by FNV-1a). */
export function createRandom(seed: string): Random {
  let [a, b, c, counter] = [fnv(seed, 1), fnv(seed, 2), fnv(seed, 3), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return (below) => Math.floor((next() / 2 ** 32) * below);
}

/** One of the elements. */
export function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[random(values.length)] ?? values[0];
}

/** A text of characters drawn from an alphabet. */
export function draw(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join('');
}

function fnv(text: string, salt: number): number {
  let hash = Math.imul(0x811c9dc5, salt * 2 + 1);
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
