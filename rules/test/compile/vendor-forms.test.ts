import { expect, it } from 'vitest';
import { vendorForms } from '../../src/compile/vendor-forms.ts';
import type { PackedRule } from '../../src/pack.ts';

function packed(id: string, part: Partial<PackedRule> = {}): PackedRule {
  return {
    id,
    severity: 'high',
    confidence: 'high',
    family: id,
    detector: 'pattern',
    pattern: 'x',
    flags: 'g',
    reach: [1, 1],
    boundary: 'word',
    entropy: 0,
    rank: 1,
    ...part,
  };
}

it('lists the rules of a vendor under each of its names, those with a form of their own too', () => {
  const rules = [
    packed('other-key'),
    packed('acme-key', { near: { names: ['acme', 'Acme-Mail'], value: 'y', leads: true } }),
    packed('acme-token', { prefixes: ['acme_'] }),
  ];
  expect(vendorForms(rules)).toEqual({
    prefixes: ['acme_'],
    rulesByName: [
      ['acme', [1, 2]],
      ['acmemail', [1, 2]],
    ],
  });
});

it('says nothing of names that are no vendor, nor of vendors whose credentials take every form', () => {
  const rules = [
    packed('acme-key', { near: { names: ['api_key', 'github'], value: 'y', leads: true } }),
    packed('aws-secret', { near: { names: ['aws'], value: 'y', leads: true } }),
  ];
  expect(vendorForms(rules).rulesByName).toEqual([['acme', [0]]]);
});

it('knows beginnings that no word has', () => {
  const rules = ['(?<secret>QzXy[a-z]{30})', '(?<secret>word[a-z]{30})', '(?<secret>eyJhbG[a-z]{9})'];
  expect(vendorForms(rules.map((pattern) => packed('acme-key', { pattern }))).prefixes).toEqual(['qzxy']);
});
