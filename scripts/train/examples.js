import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { importBuilt } from './built.js';
import { createPropose } from './propose.js';

/**
 * @typedef {object} Example a candidate that passed the filters
 * @property {number} row the labelled excerpt that it stands in; -1 in noise
 * @property {string} group repository or package: what must not be split between training and test
 * @property {0 | 1} label
 * @property {readonly number[]} measures
 *
 * @typedef {{ readonly group: string, readonly label: 0 | 1 }} Row
 */

/** Makes the function that turns a text into the measures of its candidates, with their offsets. */
async function createMeasure() {
  const propose = await createPropose();
  const { withoutObjection } = await importBuilt('packages/scanner/dist/core/judge/judge-candidate.js');
  const { measureFeatures } = await importBuilt('packages/scanner/dist/core/judge/evidence/features.js');
  return function* measure(/** @type {string} */ text, /** @type {string} */ path) {
    for (const { offset, candidate } of propose(text, path)) {
      const claimed = withoutObjection(candidate);
      if (claimed === undefined) continue;
      yield { start: offset + candidate.start, end: offset + candidate.end, measures: measureFeatures(claimed) };
    }
  };
}

/**
 * Reads the labelled excerpts: one example for each candidate that touches an excerpt's labelled lines.
 * @param {string} corpus a file of JSON lines
 * @returns {Promise<{ rows: Row[], examples: Example[] }>}
 */
export async function labelledExamples(corpus) {
  const measure = await createMeasure();
  /** @type {Row[]} */
  const rows = [];
  /** @type {Example[]} */
  const examples = [];
  for (const line of readFileSync(corpus, 'utf8').trim().split('\n')) {
    const { text, dir, file, label, repo, first, last } = JSON.parse(line);
    const latin1 = Buffer.from(text, 'utf8').toString('latin1');
    const [from, to] = lineRange(latin1, first, last);
    const row = { group: repo, label: /** @type {0 | 1} */ (label === 'T' ? 1 : 0) };
    for (const { start, end, measures } of measure(latin1, dir === '_' ? file : `${dir}/${file}`)) {
      if (start <= to && end >= from) examples.push({ row: rows.length, ...row, measures });
    }
    rows.push(row);
  }
  return { rows, examples };
}

/**
 * @param {string} text
 * @param {number} first
 * @param {number} last
 * @returns {[from: number, to: number]}
 */
function lineRange(text, first, last) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return [starts[first - 1] ?? 0, (starts[last] ?? text.length + 1) - 1];
}

const LARGEST = 1_500_000;

/**
 * Reads code that holds no secrets: each candidate in it is a false alarm.
 * @param {readonly string[]} folders
 * @returns {Promise<Example[]>}
 */
export async function noiseExamples(folders) {
  const measure = await createMeasure();
  /** @type {Example[]} */
  const examples = [];
  for (const folder of folders) {
    for (const path of filesIn(folder)) {
      const bytes = readFileSync(join(folder, path));
      if (bytes.length > LARGEST || bytes.subarray(0, 8192).includes(0)) continue;
      const group = `${folder}/${path.split('/')[0] ?? ''}`;
      for (const { measures } of measure(bytes.toString('latin1'), path))
        examples.push({ row: -1, group, label: 0, measures });
    }
  }
  return examples;
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/.git'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
