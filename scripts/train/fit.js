import { boost, createRandom, scoreOf } from './boost.js';

/** @typedef {import('./examples.js').Example} Example */

/** Noise counts less than what a person looked at. */
const WEIGHT_OF_NOISE = 0.35;

/**
 * Fits a model to examples. Of several candidates on one labelled line at least one is the credential, not all: a first
 * model chooses.
 * @param {readonly Example[]} examples
 */
export function fit(examples) {
  const first = boost(weighted(examples));
  const scores = examples.map(({ measures }) => scoreOf(first, measures));
  const best = new Map();
  for (const [at, { row, label }] of examples.entries()) {
    if (label === 1) best.set(row, Math.max(best.get(row) ?? -Infinity, scores[at] ?? 0));
  }
  const chosen = examples.filter(
    ({ row, label }, at) => label === 0 || (scores[at] ?? 0) > 0 || scores[at] === best.get(row),
  );
  return boost(weighted(chosen));
}

/**
 * Lets a repository with thousands of alike lines count as the root of their number.
 * @param {readonly Example[]} examples
 */
function weighted(examples) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const keyOf = (/** @type {Example} */ { group, label }) => `${group} ${label}`;
  for (const example of examples) counts.set(keyOf(example), (counts.get(keyOf(example)) ?? 0) + 1);
  const weights = examples.map(
    (example) => (counts.get(keyOf(example)) ?? 1) ** -0.5 * (example.row < 0 ? WEIGHT_OF_NOISE : 1),
  );
  const mean = weights.reduce((total, weight) => total + weight, 0) / examples.length;
  return examples.map(({ measures, label }, at) => ({ measures, label, weight: (weights[at] ?? 0) / mean }));
}

/**
 * Deals repositories out to folds.
 * @param {Iterable<string>} groups
 * @param {{ folds: number, seed: number }} options
 * @returns {ReadonlyMap<string, number>}
 */
export function dealOut(groups, { folds, seed }) {
  const random = createRandom(seed);
  const shuffled = [...new Set(groups)]
    .sort()
    .map((group) => ({ group, order: random() }))
    .sort((a, b) => a.order - b.order);
  return new Map(shuffled.map(({ group }, at) => [group, at % folds]));
}

/**
 * Scores each example by a model that saw nothing of its repository.
 * @param {readonly Example[]} examples
 * @param {{ folds: number, seed: number }} options
 */
export function crossValidate(examples, { folds, seed }) {
  const foldOf = dealOut(
    examples.map(({ group }) => group),
    { folds, seed },
  );
  const scores = new Float64Array(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = fit(examples.filter(({ group }) => foldOf.get(group) !== fold));
    for (const [at, { group, measures }] of examples.entries()) {
      if (foldOf.get(group) === fold) scores[at] = scoreOf(model, measures);
    }
  }
  return scores;
}
