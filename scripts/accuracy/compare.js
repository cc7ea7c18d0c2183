import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../paths.js';

/** Less is no change: single examples may come and go. */
const SLACK = 0.002;
const MORE_IS_BETTER = /** @type {const} */ ([
  ['formats', ['recall', 'exact', 'providers']],
  ['lines', ['precision', 'recall', 'f1', 'precisionOfHigh', 'precisionOfMedium']],
  ['unseen', ['precision', 'recall', 'f1', 'precisionOfHigh', 'precisionOfMedium']],
]);

/** @returns {any} */
export function readResults() {
  const file = inRoot('scripts/accuracy/results.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {unknown} results */
export function writeResults(results) {
  writeFileSync(inRoot('scripts/accuracy/results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
}

/**
 * Says what got worse.
 * @param {any} stored
 * @param {any} now
 */
export function compare(stored, now) {
  const worse = [];
  for (const [part, names] of MORE_IS_BETTER) {
    for (const name of names) {
      const [before, after] = [stored[part]?.[name] ?? 0, now[part]?.[name] ?? 0];
      if (after < before - SLACK) worse.push(`${part} ${name} ${String(after)}, was ${String(before)}`);
    }
  }
  const before = Number(stored.formats?.false ?? 1);
  const after = Number(now.formats?.false ?? 1);
  if (after > before + SLACK) worse.push(`formats false ${String(after)}, was ${String(before)}`);
  if (stored.noise !== undefined && now.noise.findings > stored.noise.findings)
    worse.push(`noise findings ${String(now.noise.findings)}, were ${String(stored.noise.findings)}`);
  return worse;
}
