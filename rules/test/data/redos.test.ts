import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loosen } from '../../src/build/loosen.ts';
import { parseProofs, proofKey } from '../../src/build/redos-proofs.ts';
import { compileRule } from '../../src/compile/compile-rule.ts';
import type { Rule } from '../../src/rule.ts';
import { builtInRules } from './built-in-rules.ts';
import { hostileTexts } from './hostile-texts.ts';

const PROVED_AGAIN = 8;
const MOST_TRIES = 5;
/** Microseconds a byte. The usual is a hundredth of it; a pattern of quadratic time needs a hundred times as much. */
const BUDGET = 3;
/** What is quick only by its bounds may take them to the full. */
const BUDGET_OF_UNPROVED = 10;
const SIZE = 4 * 1024;
const SIZE_OF_UNPROVED = 100 * 1024;
/** A proof of a long pattern takes seconds. */
const SHORT = 60;

const rules = builtInRules().rules.filter(({ detector }) => detector === 'pattern');
const proofs = parseProofs(readFileSync(join(import.meta.dirname, '../../redos-proofs.txt'), 'utf8'));
const isProved = (rule: Rule): boolean => proofs.get(proofKey(rule))?.verdict === 'linear';

/** The best of a few tries: a busy machine can only make it slower. */
function bestTime(work: () => void, enough: number): number {
  let best = Infinity;
  for (let tries = 0; tries < MOST_TRIES && best > enough; tries++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function tooSlow(rule: Rule): readonly string[] {
  const packed = compileRule(rule);
  const regex = new RegExp(packed.pattern, packed.flags);
  const [length, perByte] = isProved(rule) ? [SIZE, BUDGET] : [SIZE_OF_UNPROVED, BUDGET_OF_UNPROVED];
  const budget = (length * perByte) / 1000;
  return hostileTexts(packed, rule.keywords[0] ?? rule.id, length)
    .map((text) => ({ text, time: bestTime(() => text.replace(regex, ''), budget) }))
    .filter(({ time }) => time > budget)
    .map(({ text, time }) => `${rule.id}: ${time.toFixed(0)} ms for ${JSON.stringify(text.slice(0, 80))}…`);
}

describe('the patterns of the built-in rules', () => {
  it('have each been looked at for a proof (`npm run generate -- rules-redos`)', () => {
    expect(rules.filter((rule) => !proofs.has(proofKey(rule))).map(({ id }) => id)).toEqual([]);
  });

  it('are nearly all proved linear even without their bounds', () => {
    expect(rules.filter((rule) => !isProved(rule)).length).toBeLessThan(rules.length / 10);
  });

  it('can be proved again', async () => {
    // The portable backend: the others need Java or a binary of the platform.
    process.env['RECHECK_BACKEND'] = 'pure';
    const { check } = await import('recheck');
    const proved = rules.filter((rule) => isProved(rule) && rule.pattern.length < SHORT);
    const inChanceOrder = proved.toSorted((left, right) => (proofKey(left) < proofKey(right) ? -1 : 1));
    for (const rule of inChanceOrder.slice(0, PROVED_AGAIN)) {
      const { status } = await check(loosen(rule.pattern, rule.ignoreCase), '', { checker: 'automaton' });
      expect(status, rule.id).toBe('safe');
    }
  });

  it('run in linear time on text that is made to be matched nearly', () => {
    expect(rules.flatMap(tooSlow)).toEqual([]);
  });
});
