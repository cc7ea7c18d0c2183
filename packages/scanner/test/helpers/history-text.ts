const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const BASE62 = `${LETTERS}${LETTERS.toUpperCase()}${DIGITS}`;

/** Numbers that are the same for the same seed, each from 0 up to 1. */
function createRandom(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** Characters out of an alphabet. */
export function randomWord(seed: number, length: number, alphabet = BASE62): string {
  const random = createRandom(seed);
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

const WORDS = ['token', 'key', 'value', 'password', 'const', 'auth', 'client', 'request', 'config', 'secret', 'name'];

/** A line of text that speaks of secrets and holds none. */
export function randomText(seed: number): string {
  const random = createRandom(seed);
  const words = Array.from({ length: 3 + Math.floor(random() * 9) }, () => WORDS[Math.floor(random() * WORDS.length)]);
  return `${words.join(random() < 0.3 ? '_' : ' ')}${random() < 0.3 ? '(options)' : ''} // ${String(seed)}`;
}

/** A line that holds a secret; which kind, the seed says. */
export function secretLine(seed: number): string {
  const random = randomWord(seed, 40);
  switch (seed % 5) {
    case 0:
      return `token = "${['gh', 'p_'].join('')}${random.slice(0, 36)}"`;
    case 1:
      return `  password: "${random.slice(0, 12)}!7aQ"`;
    case 2:
      return `AWS_SECRET_ACCESS_KEY=${random}`;
    case 3:
      return `const url = "postgres://app:${random.slice(0, 16)}@db.internal.corp/orders";`;
    default:
      return `client_secret = '${random}'`;
  }
}
