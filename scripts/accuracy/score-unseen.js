import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { inRoot } from '../paths.js';
import { scoreOf } from '../train/boost.js';
import { importBuilt } from '../train/built.js';
import { labelledExamples, noiseExamples } from '../train/examples.js';
import { dealOut, fit } from '../train/fit.js';
import { bestOfRows, levelsOf } from '../train/levels.js';
import { tableModule } from '../train/write-table.js';
import { readRows } from './corpus.js';
import { pathOf, scoreRows } from './score-lines.js';

/** @typedef {import('./scan-texts.js').Found} Found */

const FOLDS = 5;
const SEED = 7;

/**
 * Scores the labelled lines as repositories that nobody trained on: for each fold a model and its levels are made from
 * the other folds, and the whole engine searches the fold with them. What people wrote by hand stays as it is.
 * @param {string} file
 * @param {readonly string[]} noise folders with code that holds no secrets
 */
export async function scoreUnseen(file, noise) {
  const { rows: labels, examples: labelled } = await labelledExamples(file);
  const examples = [...labelled, ...(await noiseExamples(noise))];
  const rows = readRows(file);
  const foldOf = dealOut([...rows.map(({ repo }) => repo), ...examples.map(({ group }) => group)], {
    folds: FOLDS,
    seed: SEED,
  });
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fit(examples.filter(({ group }) => foldOf.get(group) !== fold)),
  );
  const scores = examples.map(({ group, measures }) => scoreOf(modelOf(models, foldOf.get(group)), measures));
  const rowScores = bestOfRows(labels, examples, scores);
  /** @type {Map<number, Found[]>} */
  const found = new Map();
  for (const [fold, model] of models.entries()) {
    const isOther = (/** @type {number} */ at) => foldOf.get(rows[at].repo) !== fold;
    const levels = levelsOf(
      labels.filter((_, at) => isOther(at)),
      rowScores.filter((_, at) => isOther(at)),
    );
    const search = await createSearch(model, levels);
    for (const [at, row] of rows.entries()) if (!isOther(at)) found.set(at, search(row.text, pathOf(row)));
  }
  const { categories: _, ...figures } = scoreRows(rows, found);
  return figures;
}

/**
 * @template Model
 * @param {readonly Model[]} models
 * @param {number | undefined} fold
 */
function modelOf(models, fold) {
  const model = models[fold ?? -1];
  if (model === undefined) throw new Error('a repository is in no fold');
  return model;
}

/**
 * The engine with another model: a copy of the built modules in which that one differs.
 * @param {import('../train/boost.js').Model} model
 * @param {import('../train/levels.js').Levels} levels
 */
async function createSearch(model, levels) {
  const { FEATURE_NAMES } = await importBuilt('packages/scanner/dist/core/judge/evidence/features.js');
  const table = tableModule(model, { names: FEATURE_NAMES, levels, means: () => 0 });
  const { outputText } = ts.transpileModule(table, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const copy = inRoot('.cache', `unseen-${String(process.pid)}-${String(performance.now())}`);
  copyModules(inRoot('packages/scanner/dist'), copy);
  try {
    writeFileSync(join(copy, 'core/judge/model/weight-table.js'), outputText);
    const { createSearchEngine } = await import(pathToFileURL(join(copy, 'scan/create-search-engine.js')).href);
    return searchWith(createSearchEngine({ pack: undefined, decode: true }));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyModules(from, to) {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}

/** @param {any} engine */
function searchWith(engine) {
  return (/** @type {string} */ text, /** @type {string} */ path) => {
    const bytes = Buffer.from(text);
    engine.buffer(bytes.length).set(bytes);
    const { detections } = engine.search({ length: bytes.length, path });
    return detections
      .filter((/** @type {any} */ { confidence }) => confidence !== 'low')
      .map((/** @type {any} */ { rule, confidence, value, start, end }) => ({
        ruleId: rule.id,
        confidence,
        secret: value,
        startLine: lineOf(bytes, start),
        endLine: lineOf(bytes, end - 1),
      }));
  };
}

/**
 * @param {Buffer} bytes
 * @param {number} offset
 */
function lineOf(bytes, offset) {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
