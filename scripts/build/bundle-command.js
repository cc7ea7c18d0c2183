import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.js';
import { chunksOfEveryScan } from './chunks-of-every-scan.js';
import { linkCore } from './link-core.js';
import { refuseStaleCaches } from './refuse-stale-caches.js';
import { SAMPLES, sampleScan, scanRepository } from './sample-scan.js';
import { grammarSources } from './ship-grammars.js';
import { splitIntoChunks } from './split-into-chunks.js';
import { thirdPartyNotices } from './third-party-notices.js';

const BIN = inRoot('packages/scanner/bin');
const OUT = join(BIN, 'bundle');
/** What leads to other files; written last, so that a command that runs meanwhile never sees half a bundle. */
const ENTRIES = ['core.cjs', 'worker.cjs'];

/**
 * Bundles the `leaklint` command and its worker into `packages/scanner/bin/bundle`. Start-up is most of what a commit
 * hook costs, hence all this: docs/decisions/0001-commonjs-bundle-with-lazy-chunks.md.
 */
export async function bundleCommand() {
  const { chunks, assets, inputs } = await splitIntoChunks();
  const { names, problem } = chunksOfCore(chunks, assets);
  const files = linkCore(chunks, names);
  for (const [name, text] of assets) files.set(name, text);
  files.set('THIRD-PARTY-NOTICES.txt', thirdPartyNotices([...inputs, ...grammarSources]));
  writeBundle(files);
  chmodSync(join(BIN, 'leaklint.cjs'), 0o755);
  if (problem !== undefined) throw problem;
  const preload = inRoot('scripts/build/record-code.cjs');
  const command = join(BIN, 'leaklint.cjs');
  const record = (/** @type {string} */ scripts, /** @type {string} */ cache, /** @type {() => void} */ run) => {
    process.env['LEAKLINT_RECORD'] = scripts;
    process.env['LEAKLINT_CACHE'] = cache;
    run();
  };
  const sample = (/** @type {boolean} */ isLeaky, /** @type {string[]} */ ...samples) => {
    for (const what of samples) sampleScan({ preload, command, isLeaky, what });
  };
  // Each adds what it compiled to the caches that those before it have written.
  record('core', 'hook.cache', () => sample(false, 'hook'));
  record('core', 'cache', () => sample(false, 'folder', 'staged'));
  record('found', 'cache', () => sample(true, ...SAMPLES));
  record('core,found', 'large.cache', () => sample(true, 'folder'));
  record('core,found', 'large.cache', () => scanRepository({ preload, command }));
  refuseStaleCaches(OUT);
}

/**
 * A command that cannot scan yet is bundled all the same, so that its developer can see why.
 * @param {import('./split-into-chunks.js').Chunks} chunks
 * @param {Map<string, string>} assets
 */
function chunksOfCore(chunks, assets) {
  try {
    return { names: chunksOfEveryScan(chunks, assets) };
  } catch (error) {
    return {
      names: { always: new Set(['main.cjs', 'worker.cjs']), found: new Set() },
      problem: new Error('it cannot scan', { cause: error }),
    };
  }
}

/** @param {Map<string, string>} files */
function writeBundle(files) {
  mkdirSync(OUT, { recursive: true });
  const stale = readdirSync(OUT).filter((name) => !files.has(name));
  const names = [...files.keys()].filter((name) => !ENTRIES.includes(name));
  for (const name of [...names, ...ENTRIES]) {
    const draft = join(OUT, `${name}.${process.pid}.draft`);
    writeFileSync(draft, files.get(name) ?? '');
    renameSync(draft, join(OUT, name));
  }
  for (const name of stale) rmSync(join(OUT, name), { force: true });
}
