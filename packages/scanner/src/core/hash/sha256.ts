const BLOCK = 64;
const ROUNDS = 64;
const WORD_BITS = 32;

interface Roots {
  readonly constants: Uint32Array;
  readonly start: Uint32Array;
}

let knownRoots: Roots | undefined;

/** SHA-256 of bytes, in plain TypeScript: fingerprints must be the same in Node, a worker and a browser. */
export function sha256(message: Uint8Array): Uint8Array {
  return finish(start(), message, 0);
}

/** HMAC-SHA-256 with one key for many messages: what the key comes to is worked out once. */
export function createHmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha256(key) : key);
  const inner = absorb(
    start(),
    block.map((byte) => byte ^ 0x36),
  );
  const outer = absorb(
    start(),
    block.map((byte) => byte ^ 0x5c),
  );
  return (message) => finish(outer, finish(inner, message, BLOCK), BLOCK);
}

/** Lower-case hexadecimal digits of bytes. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function start(): Uint32Array {
  return (knownRoots ??= roots()).start;
}

/** The digest of what led to a state, and then of a message. */
function finish(state: Uint32Array, message: Uint8Array, before: number): Uint8Array {
  const end = absorb(state, pad(message, before));
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  for (let i = 0; i < end.length; i++) out.setUint32(i * 4, end[i] ?? 0);
  return digest;
}

/** The state after whole blocks. */
function absorb(state: Uint32Array, blocks: Uint8Array): Uint32Array {
  const { constants } = (knownRoots ??= roots());
  const after = Uint32Array.from(state);
  const schedule = new Uint32Array(ROUNDS);
  const view = new DataView(blocks.buffer);
  for (let at = 0; at < blocks.length; at += BLOCK) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(at + i * 4);
    compress(after, extend(schedule), constants);
  }
  return after;
}

function pad(message: Uint8Array, before: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const length = before + message.length;
  const bits = new DataView(padded.buffer);
  bits.setUint32(padded.length - 8, Math.floor(length / 2 ** (WORD_BITS - 3)));
  bits.setUint32(padded.length - 4, length << 3);
  return padded;
}

function extend(w: Uint32Array): Uint32Array {
  for (let i = 16; i < ROUNDS; i++) {
    const a = w[i - 15] ?? 0;
    const b = w[i - 2] ?? 0;
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0;
  }
  return w;
}

/** Without arrays and calls in its rounds: most scans hash too little for V8 to optimise it. */
function compress(state: Uint32Array, w: Uint32Array, constants: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < ROUNDS; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (w[i] ?? 0)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const after = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < after.length; i++) state[i] = ((state[i] ?? 0) + (after[i] ?? 0)) | 0;
}

/** The fractional parts of the cube roots (constants) and square roots (start) of the first primes (FIPS 180-4). */
function roots(): Roots {
  const constants = new Uint32Array(ROUNDS);
  const start = new Uint32Array(8);
  let found = 0;
  for (let n = 2; found < ROUNDS; n++) {
    if (!isPrime(n)) continue;
    if (found < 8) start[found] = fraction(Math.sqrt(n));
    constants[found++] = fraction(Math.cbrt(n));
  }
  return { constants, start };
}

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
  return true;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** WORD_BITS);
}
