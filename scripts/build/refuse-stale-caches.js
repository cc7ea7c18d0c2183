import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Throws where V8 would not take a code cache that was just made: nobody would see it but by the clock.
 * @param {string} folder
 */
export function refuseStaleCaches(folder) {
  const caches = readdirSync(folder).filter((name) => name.endsWith('.cache'));
  if (caches.length === 0) throw new Error('no code cache was made');
  for (const name of caches) {
    const source = readFileSync(join(folder, name.replace(/\.js\..*$/, '.js')), 'latin1');
    const { cachedDataRejected } = new Script(source, { cachedData: readFileSync(join(folder, name)) });
    if (cachedDataRejected) throw new Error(`V8 does not take the code cache ${name}`);
  }
}
