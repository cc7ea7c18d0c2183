import { expect, it } from 'vitest';
import { formatProofs, parseProofs, proofKey } from '../../src/build/redos-proofs.ts';
import { ruleOf } from '../rule-of.ts';

it('reads what it writes, sorted by rule', () => {
  const text = `${proofKey(ruleOf({}))} linear acme-token\n${proofKey(ruleOf({ ignoreCase: true }))} bounded zeta-key\n`;
  expect(formatProofs(parseProofs(text))).toBe(text);
  expect([...parseProofs(text).values()]).toEqual([
    { verdict: 'linear', ruleId: 'acme-token' },
    { verdict: 'bounded', ruleId: 'zeta-key' },
  ]);
});

it('files a proof under the pattern, not the rule', () => {
  expect(proofKey(ruleOf({ id: 'acme-other', entropy: 4 }))).toBe(proofKey(ruleOf({})));
  expect(proofKey(ruleOf({ pattern: 'acme_x' }))).not.toBe(proofKey(ruleOf({})));
});
