import { basename } from 'node:path';
import { readRows } from './corpus.js';
import { rounded, Shares } from './shares.js';
import { scanTexts } from './scan-texts.js';

const SHORTEST_PART = 6;

/**
 * Scores the examples of token formats: each rule of the data weighs the same.
 * @param {string} file
 */
export function scoreFormats(file) {
  const rows = readRows(file);
  const found = scanTexts(rows.map((row) => ({ path: nameOf(row), text: row.text })));
  const rules = new Shares();
  const exact = new Shares();
  const providers = new Shares();
  const negatives = new Shares();
  const families = new Shares();
  for (const [number, row] of rows.entries()) {
    const here = found.get(number) ?? [];
    if (row.helper) continue;
    if (row.kind === 'pos' && !row.synth) {
      rules.add(row.rule, here.length > 0);
      providers.add(row.provider, here.length > 0);
      if (row.secret)
        exact.add(
          row.rule,
          here.some(({ secret }) => isExact(row.secret, secret)),
        );
    } else if (row.kind === 'neg' && !row.weak && !row.conflict) {
      negatives.add('all', here.length > 0);
      for (const family of new Set(here.map(({ ruleId }) => familyOf(ruleId)))) families.add(family, true);
    }
  }
  return {
    recall: rounded(rules.mean()),
    exact: rounded(exact.mean()),
    providers: rounded(providers.shareOfHit()),
    false: rounded(negatives.mean()),
    falseByFamily: Object.fromEntries(families.counts().slice(0, 20)),
  };
}

/** @param {any} row */
function nameOf(row) {
  if (row.path) return basename(row.path);
  return /^\w{1,10}$/.test(row.ext ?? '') ? `example.${row.ext}` : 'example.txt';
}

/**
 * @param {string} wanted
 * @param {string} got
 */
function isExact(wanted, got) {
  if (got.includes(wanted)) return true;
  return got !== '' && wanted.includes(got) && got.length >= Math.max(SHORTEST_PART, wanted.length / 2);
}

/** Rules without a vendor by themselves, all others under their vendor. @param {string} ruleId */
function familyOf(ruleId) {
  return ruleId.startsWith('generic-') ? ruleId : (ruleId.split('-')[0] ?? ruleId);
}
