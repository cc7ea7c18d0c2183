/**
 * Trains the model that judges secrets without a format, and prints what it is worth.
 *
 * usage: node scripts/train/judge.js CORPUS.jsonl [FOLDER...]
 *
 * CORPUS holds labelled excerpts of code (see docs/accuracy.md); each FOLDER holds packages without secrets. Build first.
 */
import { writeFileSync } from 'node:fs';
import { inRoot } from '../paths.js';
import { scoreOf } from './boost.js';
import { importBuilt } from './built.js';
import { labelledExamples, noiseExamples } from './examples.js';
import { crossValidate, fit } from './fit.js';
import { bestOfRows, countBetween, levelsOf } from './levels.js';
import { tableModule } from './write-table.js';

const FOLDS = 5;
const SEEDS = [1, 2, 3];

const [corpus, ...folders] = process.argv.slice(2);
if (corpus === undefined) throw new Error('usage: node scripts/train/judge.js CORPUS.jsonl [FOLDER...]');

const { rows, examples: labelled } = await labelledExamples(corpus);
const examples = [...labelled, ...(await noiseExamples(folders))];
console.log(
  `${rows.length} labelled excerpts, ${labelled.length} candidates in them, ${examples.length - labelled.length} in noise`,
);

const means = SEEDS.map((seed) => crossValidate(examples, { folds: FOLDS, seed }));
const scores = examples.map((_, at) => means.reduce((sum, of) => sum + (of[at] ?? 0), 0) / SEEDS.length);
const rowScores = bestOfRows(rows, examples, scores);
const levels = levelsOf(rows, rowScores);
report();

const { FEATURE_NAMES } = await importBuilt('packages/scanner/dist/core/judge/evidence/features.js');
const model = fit(examples);
const table = tableModule(model, {
  names: FEATURE_NAMES,
  levels,
  means: (feature, points) =>
    labelled.reduce((sum, { measures }) => sum + points(measures[feature] ?? 0), 0) / labelled.length,
});
writeFileSync(inRoot('packages/scanner/src/core/judge/model/weight-table.ts'), table);
console.log(
  `wrote weight-table.ts; a candidate's mean score is ${(scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(2)}, the model's on its own data ${(examples.reduce((sum, { measures }) => sum + scoreOf(model, measures), 0) / examples.length).toFixed(2)}`,
);

function report() {
  for (let from = 5; from > -3; from -= 0.5) {
    const { right, wrong } = countBetween(rows, rowScores, from, from + 0.5);
    console.log(`${from.toFixed(1)}: ${right} right, ${wrong} wrong (${(right / (right + wrong)).toFixed(3)})`);
  }
  const all = rows.filter(({ label }) => label === 1).length;
  const bands = {
    high: [levels.high, Infinity],
    medium: [levels.medium, levels.high],
    low: [levels.low, levels.medium],
  };
  for (const [name, [from = 0, below = 0]] of Object.entries(bands)) {
    const { right, wrong } = countBetween(rows, rowScores, from, below);
    const noise = examples.filter(
      ({ row }, at) => row < 0 && (scores[at] ?? 0) >= from && (scores[at] ?? 0) < below,
    ).length;
    console.log(
      `${name.padEnd(6)} from ${from.toFixed(2)}: ${right} right, ${wrong} wrong (${(right / (right + wrong)).toFixed(3)}), ${noise} in noise`,
    );
  }
  for (const [name, from] of Object.entries(levels)) {
    const { right, wrong } = countBetween(rows, rowScores, from, Infinity);
    const [precision, recall] = [right / (right + wrong), right / all];
    console.log(
      `${name} and above: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} f1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)} of all labelled lines`,
    );
  }
}
