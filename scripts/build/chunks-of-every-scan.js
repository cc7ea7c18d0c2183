import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../paths.js';
import { SAMPLES, sampleScan } from './sample-scan.js';

/** What only a scan with findings needs, and is larger than this, would cost the clean ones too much. */
const LARGE = 100_000;

/**
 * The names of the chunks that scans load, found out by running some: all scans, and those that find something.
 * @param {import('./split-into-chunks.js').Chunks} chunks
 * @param {Map<string, string>} assets
 * @returns {import('./link-core.js').CoreNames}
 */
export function chunksOfEveryScan(chunks, assets) {
  const folder = mkdtempSync(join(tmpdir(), 'leaklint-chunks-'));
  try {
    for (const [name, code] of [...chunks, ...assets]) writeFileSync(join(folder, name), code);
    const always = new Set(['worker.cjs', ...SAMPLES.flatMap((what) => chunksOfScan(folder, what, false))]);
    const leaky = SAMPLES.flatMap((what) => chunksOfScan(folder, what, true));
    const found = leaky.filter((name) => !always.has(name) && (chunks.get(name)?.length ?? 0) < LARGE);
    return { always, found: new Set(found) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} folder where the chunks are
 * @param {string} what
 * @param {boolean} isLeaky
 * @returns {string[]}
 */
function chunksOfScan(folder, what, isLeaky) {
  const record = join(folder, 'loaded.json');
  process.env['LEAKLINT_RECORD'] = record;
  const preload = inRoot('scripts/build/record-chunks.cjs');
  sampleScan({ preload, command: join(folder, 'main.cjs'), isLeaky, what });
  return JSON.parse(readFileSync(record, 'utf8'));
}
