/**
 * Measures how much leaklint finds and how often it is wrong, and compares with scripts/accuracy/results.json.
 *
 * usage: npm run accuracy [-- --accept]
 *
 * The labelled data is looked for in the folder that LEAKLINT_CORPUS names, or in ../shared/corpus; without it only the
 * noise part runs. Packages are downloaded once into the user's cache folder.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, readResults, writeResults } from './accuracy/compare.js';
import { corpusFolder } from './accuracy/corpus.js';
import { fetchPackages } from './accuracy/fetch-packages.js';
import { reportOf } from './accuracy/report.js';
import { scoreFormats } from './accuracy/score-formats.js';
import { scoreLines } from './accuracy/score-lines.js';
import { scoreNoise } from './accuracy/score-noise.js';
import { scoreUnseen } from './accuracy/score-unseen.js';
import { inRoot } from './paths.js';

const accepts = process.argv.includes('--accept');
const stored = readResults();
const corpus = corpusFolder();
if (corpus === undefined) console.log('accuracy: no labelled data here (LEAKLINT_CORPUS): only the noise is measured');

const formats = corpus === undefined ? stored.formats : scoreFormats(join(corpus, 'rules-dev.jsonl'));
const lines = corpus === undefined ? stored.lines : scoreLines(join(corpus, 'lines-dev.jsonl'));
const unseen =
  corpus === undefined ? stored.unseen : await scoreUnseen(join(corpus, 'lines-dev.jsonl'), [inRoot('node_modules')]);
const noise = scoreNoise(fetchPackages());
const results = { formats, lines, unseen, noise: noise.figures };
console.log(JSON.stringify(results, undefined, 2));
for (const unknown of noise.undecided)
  console.log(`accuracy: no decision on ${unknown.rule} in ${unknown.package} ${unknown.path}:${String(unknown.line)}`);

const worse = compare(stored, results);
for (const line of worse) console.log(`accuracy: worse than stored: ${line}`);
if (noise.undecided.length > 0 || (worse.length > 0 && !accepts)) process.exitCode = 1;
if (accepts) {
  writeResults(results);
  writeFileSync(inRoot('docs/accuracy.md'), await reportOf(results));
}
