import { randomBytes, scrypt, scryptSync, type ScryptOptions } from 'node:crypto';

/** How much work a guess costs: what could be guessed is hashed 32 times slower than what cannot. */
export type Strength = 'guessable' | 'random';

/** Fixed by the version of the format: a file that could choose would choose for whoever reads it. */
const COST: Readonly<Record<Strength, ScryptOptions>> = {
  guessable: { N: 1 << 14, r: 8, p: 1, maxmem: 1 << 26 },
  random: { N: 1 << 9, r: 8, p: 1, maxmem: 1 << 26 },
};
const BYTES = 16;

/** A salt for a new baseline, as hexadecimal digits. */
export function newSalt(): string {
  return randomBytes(BYTES).toString('hex');
}

/** Hashes a finding's fingerprint for a baseline, on another thread. */
export function slowHash(fingerprint: string, strength: Strength, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(fingerprint, saltFor(strength, salt), BYTES, COST[strength], (error, hash) => {
      if (error === null) resolve(hash.toString('hex'));
      else reject(error);
    });
  });
}

/** The same on this thread, for an editor's linter, which cannot wait. */
export function slowHashSync(fingerprint: string, strength: Strength, salt: string): string {
  return scryptSync(fingerprint, saltFor(strength, salt), BYTES, COST[strength]).toString('hex');
}

function saltFor(strength: Strength, salt: string): string {
  return `leaklint baseline v1\0${strength}\0${salt}`;
}
