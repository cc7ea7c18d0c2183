import { readRows } from './corpus.js';
import { rounded } from './shares.js';
import { scanTexts } from './scan-texts.js';

const LEVELS = /** @type {const} */ (['high', 'medium']);

/** @typedef {{ right: number, wrong: number, missed: number }} Counts */

/**
 * Scores the labelled lines of code.
 * @param {string} file
 */
export function scoreLines(file) {
  const rows = readRows(file);
  return scoreRows(rows, scanTexts(rows.map((row) => ({ path: pathOf(row), text: row.text }))));
}

/** @param {any} row */
export function pathOf(row) {
  return `${row.dir === '' ? '_' : (row.dir ?? '_')}/${row.file}`;
}

/**
 * A finding that touches labelled lines is right or wrong by their label.
 * @param {readonly any[]} rows
 * @param {ReadonlyMap<number, readonly { confidence: string, startLine: number, endLine: number }[]>} found
 */
export function scoreRows(rows, found) {
  /** @type {Map<string, Counts>} */
  const byCategory = new Map();
  /** @type {Map<string, Counts>} */
  const byLevel = new Map();
  for (const [number, row] of rows.entries()) {
    const here = (found.get(number) ?? []).filter((of) => of.startLine <= row.last && of.endLine >= row.first);
    for (const category of ['all', ...row.category]) count(byCategory, category, row.label, here.length > 0);
    const level = LEVELS.find((name) => here.some(({ confidence }) => confidence === name));
    if (level !== undefined) count(byLevel, level, row.label, true);
  }
  const categories = [...byCategory].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([, of]) => of.right + of.missed >= 5);
  return {
    ...figures(byCategory.get('all')),
    precisionOfHigh: figures(byLevel.get('high')).precision,
    precisionOfMedium: figures(byLevel.get('medium')).precision,
    categories: Object.fromEntries(categories.map(([name, of]) => [name, figures(of)])),
  };
}

/**
 * @param {Map<string, Counts>} counts
 * @param {string} name
 * @param {'T' | 'F'} label
 * @param {boolean} isFound
 */
function count(counts, name, label, isFound) {
  const of = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  if (isFound) of[label === 'T' ? 'right' : 'wrong']++;
  else if (label === 'T') of.missed++;
  counts.set(name, of);
}

/** @param {Counts | undefined} counts */
function figures({ right, wrong, missed } = { right: 0, wrong: 0, missed: 0 }) {
  return {
    precision: rounded(right / Math.max(1, right + wrong)),
    recall: rounded(right / Math.max(1, right + missed)),
    f1: rounded((2 * right) / Math.max(1, 2 * right + wrong + missed)),
  };
}
