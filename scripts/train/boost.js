/**
 * Gradient boosting with trees of one split, which add up to one step function a feature: as exact as deeper trees on
 * this data, and each feature's share of a decision can be told.
 */

const ROUNDS = 400;
const RATE = 0.1;
const RIDGE = 5;
const LEAST_WEIGHT = 8;
const SHARE_OF_FEATURES = 0.4;
const SHARE_OF_EXAMPLES = 0.7;
const MOST_EDGES = 63;

/**
 * @typedef {{ measures: readonly number[], label: number, weight: number }} Weighted
 * @typedef {{ bias: number, steps: { feature: number, edge: number, below: number, above: number }[] }} Model
 */

/**
 * Numbers between 0 and 1 that are the same in every run.
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Where a feature may be split: between its distinct values, or at quantiles where there are many.
 * @param {readonly number[]} values
 */
function edgesOf(values) {
  const sorted = Float64Array.from(values).sort();
  const distinct = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
  if (distinct.length <= MOST_EDGES + 1)
    return Array.from(distinct.slice(1), (value, at) => (value + (distinct[at] ?? 0)) / 2);
  const quantiles = Array.from(
    { length: MOST_EDGES },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / (MOST_EDGES + 1))] ?? 0,
  );
  return quantiles.filter((value, at) => at === 0 || value !== quantiles[at - 1]);
}

/**
 * @param {readonly number[]} edges
 * @param {number} value
 */
function binOf(edges, value) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Fits a model to weighted examples.
 * @param {readonly Weighted[]} examples
 * @returns {Model}
 */
export function boost(examples) {
  const width = examples[0]?.measures.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) =>
    edgesOf(examples.map(({ measures }) => measures[feature] ?? 0)),
  );
  const bins = edges.map((of, feature) =>
    Uint8Array.from(examples, ({ measures }) => binOf(of, measures[feature] ?? 0)),
  );
  const total = sum(examples.map(({ weight }) => weight));
  const positive = sum(examples.map(({ weight, label }) => weight * label));
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(examples.length).fill(bias);
  const random = createRandom(1);
  /** @type {Model['steps']} */
  const steps = [];
  for (let round = 0; round < ROUNDS; round++) {
    const split = bestSplit({ examples, scores, edges, bins, random });
    if (split === undefined) continue;
    const { feature, bin, below, above } = split;
    const of = bins[feature] ?? new Uint8Array();
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + ((of[at] ?? 0) <= bin ? below : above);
    steps.push({ feature, edge: edges[feature]?.[bin] ?? 0, below, above });
  }
  return { bias, steps };
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @typedef {{ examples: readonly Weighted[], scores: Float64Array, edges: readonly (readonly number[])[], bins: readonly Uint8Array[], random: () => number }} State */

/** @param {State} state */
function bestSplit({ examples, scores, edges, bins, random }) {
  const chosen = examples.map((_, at) => at).filter(() => random() < SHARE_OF_EXAMPLES);
  const slopes = new Float64Array(examples.length);
  const curves = new Float64Array(examples.length);
  for (const at of chosen) {
    const { label, weight } = examples[at] ?? { label: 0, weight: 0 };
    const probability = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
    slopes[at] = weight * (label - probability);
    curves[at] = weight * Math.max(probability * (1 - probability), 1e-6);
  }
  let best;
  for (const [feature, of] of edges.entries()) {
    if (random() >= SHARE_OF_FEATURES || of.length === 0) continue;
    const split = splitOf({
      bins: bins[feature] ?? new Uint8Array(),
      size: of.length + 1,
      chosen,
      slopes,
      curves,
      examples,
    });
    if (split !== undefined && split.gain > (best?.gain ?? 0)) best = { feature, ...split };
  }
  return best;
}

/** @typedef {{ slope: number, curve: number, weight: number }} Sums */

/**
 * @param {{ bins: Uint8Array, size: number, chosen: readonly number[], slopes: Float64Array, curves: Float64Array, examples: readonly Weighted[] }} histogram
 */
function splitOf({ bins, size, chosen, slopes, curves, examples }) {
  /** @type {Sums[]} */
  const sums = Array.from({ length: size }, () => ({ slope: 0, curve: 0, weight: 0 }));
  for (const at of chosen) {
    const of = sums[bins[at] ?? 0];
    if (of !== undefined)
      add(of, { slope: slopes[at] ?? 0, curve: curves[at] ?? 0, weight: examples[at]?.weight ?? 0 });
  }
  return bestEdge(sums);
}

/** @param {readonly Sums[]} sums of the bins */
function bestEdge(sums) {
  const all = { slope: 0, curve: 0, weight: 0 };
  for (const bin of sums) add(all, bin);
  const left = { slope: 0, curve: 0, weight: 0 };
  let best;
  for (const [bin, of] of sums.slice(0, -1).entries()) {
    add(left, of);
    if (left.weight < LEAST_WEIGHT || all.weight - left.weight < LEAST_WEIGHT) continue;
    const right = { slope: all.slope - left.slope, curve: all.curve - left.curve };
    const gain = strength(left) + strength(right) - strength(all);
    if (gain > (best?.gain ?? 0)) best = { bin, gain, below: step(left), above: step(right) };
  }
  return best;
}

/**
 * @param {Sums} to
 * @param {Sums} from
 */
function add(to, from) {
  to.slope += from.slope;
  to.curve += from.curve;
  to.weight += from.weight;
}

/** @param {{ slope: number, curve: number }} side */
function strength({ slope, curve }) {
  return (slope * slope) / (curve + RIDGE);
}

/** @param {{ slope: number, curve: number }} side */
function step({ slope, curve }) {
  return (slope / (curve + RIDGE)) * RATE;
}

/**
 * What a model makes of measures: the logarithm of the odds that they are a secret's.
 * @param {Model} model
 * @param {readonly number[]} measures
 */
export function scoreOf(model, measures) {
  return model.steps.reduce(
    (score, { feature, edge, below, above }) => score + ((measures[feature] ?? 0) <= edge ? below : above),
    model.bias,
  );
}
