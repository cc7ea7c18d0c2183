import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const BYTES = 32;

/** The secret of this machine, made when it is needed first; undefined where none can be kept. */
export function machineKey(environment: NodeJS.ProcessEnv): Buffer | undefined {
  const file = path.join(stateFolder(environment), 'key');
  const kept = readKey(file);
  if (kept !== undefined) return kept;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(BYTES), { mode: 0o600, flag: 'wx' });
  } catch {
    // Another leaklint was quicker, or there is no home to write to: what can be read now decides.
  }
  return readKey(file);
}

/** Where the operating system wants caches. */
export function cacheFolder({ XDG_CACHE_HOME: cache, LOCALAPPDATA: local }: NodeJS.ProcessEnv): string {
  return path.join(cache ?? local ?? path.join(homedir(), '.cache'), 'leaklint');
}

/** Where the operating system wants what a program remembers. */
export function stateFolder({ XDG_STATE_HOME: state, APPDATA: roaming }: NodeJS.ProcessEnv): string {
  return path.join(state ?? roaming ?? path.join(homedir(), '.local', 'state'), 'leaklint');
}

function readKey(file: string): Buffer | undefined {
  try {
    const key = readFileSync(file);
    return key.length === BYTES ? key : undefined;
  } catch {
    return undefined;
  }
}
