/** Of the findings just above a level's lowest score at least so many must be real; those above are surer. */
const PRECISION = { high: 0.95, medium: 0.75, low: 0.3 };
const STEP = 0.05;
const BAND = 1;
const RANGE = 6;
/** Fewer lines tell nothing of a share. */
const FEWEST = 15;

/**
 * @typedef {{ readonly label: 0 | 1 }} Row
 * @typedef {{ high: number, medium: number, low: number }} Levels
 */

/**
 * Finds the scores from which on findings may be called high, medium and low.
 * @param {readonly Row[]} rows
 * @param {readonly number[]} scores of the rows
 * @returns {Levels}
 */
export function levelsOf(rows, scores) {
  const high = lowestFrom(rows, scores, { below: RANGE, precision: PRECISION.high });
  const medium = lowestFrom(rows, scores, { below: high - BAND / 2, precision: PRECISION.medium });
  return { high, medium, low: lowestFrom(rows, scores, { below: medium - BAND / 2, precision: PRECISION.low }) };
}

/**
 * Goes down from a score for as long as the band above each step keeps the precision.
 * @param {readonly Row[]} rows
 * @param {readonly number[]} scores
 * @param {{ below: number, precision: number }} limits
 */
function lowestFrom(rows, scores, { below, precision }) {
  let lowest = below;
  for (let from = below - STEP; from > -RANGE; from -= STEP) {
    const { right, wrong } = countBetween(rows, scores, from, from + BAND);
    if (right + wrong >= FEWEST && right / (right + wrong) < precision) break;
    lowest = from;
  }
  return Math.round(lowest * 100) / 100;
}

/**
 * @param {readonly Row[]} rows
 * @param {readonly number[]} scores
 * @param {number} from
 * @param {number} below
 */
export function countBetween(rows, scores, from, below) {
  let right = 0;
  let wrong = 0;
  for (const [at, { label }] of rows.entries()) {
    const score = scores[at] ?? -Infinity;
    if (score < from || score >= below) continue;
    if (label === 1) right++;
    else wrong++;
  }
  return { right, wrong };
}

/**
 * A row's score is that of its best candidate.
 * @param {readonly Row[]} rows
 * @param {readonly { readonly row: number }[]} examples
 * @param {ArrayLike<number>} scores of the examples
 */
export function bestOfRows(rows, examples, scores) {
  const best = rows.map(() => -Infinity);
  for (const [at, { row }] of examples.entries()) {
    if (row >= 0) best[row] = Math.max(best[row] ?? -Infinity, scores[at] ?? 0);
  }
  return best;
}
