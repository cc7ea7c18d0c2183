import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, machineKey } from './machine-key.ts';
import { replaceFile } from './replace-file.ts';

/** Remembers slow hashes, by the fingerprint of reports, from one run to the next. */
export interface HashCache {
  get(fingerprint: string): string | undefined;
  set(fingerprint: string, hash: string): void;
  /** Writes what is new; a cache that cannot be written is no cache, and no error. */
  save(): void;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const DIGITS = 32;
const ENTRY = 2 * DIGITS;
const LARGEST = 1 << 25;
/** So many hashes are looked for one by one. */
const FEW = 20;
/** More than this, and only what is new is kept. */
const MOST_ENTRIES = 50_000;

/**
 * A cache outside of the repository, encrypted with a key that only this machine has, in another folder. Whoever gets
 * hold of the cache alone has nothing to try guesses on, and a repository cannot bring one along.
 */
export function openHashCache(salt: string, environment: NodeJS.ProcessEnv = process.env): HashCache {
  const file = path.join(cacheFolder(environment), `baseline-${salt.slice(0, 16)}`);
  let known: Remembered | undefined;
  const fresh = new Map<string, string>();
  return {
    get: (fingerprint) => {
      known ??= readCache(file, machineKey(environment), salt);
      return fresh.get(fingerprint) ?? known.get(fingerprint);
    },
    set: (fingerprint, hash) => {
      fresh.set(fingerprint, hash);
    },
    save: () => {
      const key = fresh.size > 0 ? machineKey(environment) : undefined;
      if (key === undefined) return;
      const all = new Map([...(known?.all() ?? []), ...fresh]);
      writeCache(file, encrypt(all.size > MOST_ENTRIES ? fresh : all, key, salt));
    },
  };
}

/** What a former run has left. */
interface Remembered {
  get(fingerprint: string): string | undefined;
  all(): ReadonlyMap<string, string>;
}

function readCache(file: string, key: Buffer | undefined, salt: string): Remembered {
  const text = key === undefined ? '' : decrypt(file, key, salt);
  let parsed: ReadonlyMap<string, string> | undefined;
  const all = (): ReadonlyMap<string, string> => (parsed ??= parseCache(text));
  let asked = 0;
  return {
    all,
    get: (fingerprint) => (asked++ < FEW ? findIn(text, fingerprint) : all().get(fingerprint)),
  };
}

function parseCache(text: string): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  for (let at = 0; at + ENTRY <= text.length; at += ENTRY) {
    hashes.set(text.slice(at, at + DIGITS), text.slice(at + DIGITS, at + ENTRY));
  }
  return hashes;
}

/** A hook asks for a handful: to look for those takes less than to take all of it apart. */
function findIn(text: string, fingerprint: string): string | undefined {
  let at = text.indexOf(fingerprint);
  while (at !== -1 && at % ENTRY !== 0) at = text.indexOf(fingerprint, at + 1);
  return at === -1 ? undefined : text.slice(at + DIGITS, at + ENTRY);
}

function decrypt(file: string, key: Buffer, salt: string): string {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > LARGEST) return '';
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(salt));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('latin1');
  } catch {
    // No cache, or one of another machine or another baseline: the hashes are made again.
    return '';
  }
}

function encrypt(entries: ReadonlyMap<string, string>, key: Buffer, salt: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(salt));
  const text = Array.from(entries, ([fingerprint, hash]) => fingerprint + hash).join('');
  const bytes = Buffer.concat([cipher.update(text, 'latin1'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]);
}

function writeCache(file: string, bytes: Buffer): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    replaceFile(file, bytes, 0o600);
  } catch {
    // A home that cannot be written to makes the next scan slower, not wrong.
  }
}
