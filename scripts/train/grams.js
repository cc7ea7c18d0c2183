import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { inRoot } from '../paths.js';

// `node scripts/train/grams.js FOLDER`: counts how common four characters in a row are in source code of all languages,
// and writes rules/src/keywords/gram-table.ts: the keywords' anchors are chosen by it, so that few places of a file pass
// the kernel's filter.

const GRAM = 4;
const KEPT = 4500;
const LARGEST_FILE = 300_000;
/** A language with more is not worth more than the others. */
const MOST_BYTES = 6e6;
const FEWEST_BYTES = 1e6;
const WORTH_COUNTING = 20;
const LOWEST_TIER = 8;
const TIERS = 8;
const LINE = 112;

/** @param {string} folder @param {Map<string, string[]>} byLanguage */
function collect(folder, byLanguage) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === '.git') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, byLanguage);
    else if (entry.isFile() && statSync(path).size <= LARGEST_FILE)
      byLanguage.set(extname(path), [...(byLanguage.get(extname(path)) ?? []), path]);
  }
  return byLanguage;
}

/** @param {readonly string[]} paths */
function countGrams(paths) {
  const counts = /** @type {Map<string, number>} */ (new Map());
  let bytes = 0;
  for (const path of paths) {
    if (bytes > MOST_BYTES) break;
    const text = readFileSync(path, 'latin1').toLowerCase();
    bytes += text.length;
    for (let at = 0; at + GRAM <= text.length; at++) {
      const gram = text.slice(at, at + GRAM);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return { counts, bytes };
}

/** How often each gram stands in a million characters, added up over the languages. @param {string} folder */
function weigh(folder) {
  const weights = /** @type {Map<string, number>} */ (new Map());
  for (const paths of collect(folder, new Map()).values()) {
    const { counts, bytes } = countGrams(paths);
    for (const [gram, count] of counts) {
      if (count <= WORTH_COUNTING || !/^[a-z0-9_.:/ -]{4}$/.test(gram) || /^ {3}| {2}$/.test(gram)) continue;
      weights.set(gram, (weights.get(gram) ?? 0) + (count * 1e6) / Math.max(bytes, FEWEST_BYTES));
    }
  }
  return [...weights].sort(([, left], [, right]) => right - left).slice(0, KEPT);
}

/** @param {readonly (readonly [string, number])[]} rows */
function render(rows) {
  const tiers = Array.from({ length: TIERS }, () => /** @type {string[]} */ ([]));
  for (const [gram, weight] of rows)
    tiers[Math.min(TIERS - 1, Math.max(0, Math.floor(Math.log2(weight)) - LOWEST_TIER))]?.push(gram);
  const lines = tiers.map(
    (grams) =>
      grams
        .sort()
        .join('')
        .match(new RegExp(`.{1,${String(LINE)}}`, 'g')) ?? [],
  );
  return `// Made by scripts/train/grams.js from public source code in twenty languages. Do not edit.

/** The most common four characters in a row, in tiers: each is twice as common as the one before. */
export const COMMON_GRAMS: readonly (readonly string[])[] = [
${lines.map((tier) => `  [\n${tier.map((line) => `    '${line}',`).join('\n')}\n  ],`).join('\n')}
];
`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/train/grams.js FOLDER');
writeFileSync(inRoot('rules/src/keywords/gram-table.ts'), render(weigh(folder)));
