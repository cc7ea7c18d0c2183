import { expect, it } from 'vitest';
import type { PackedRule } from '@leaklint/rules';
import type { Detection } from '../../../src/core/detection.ts';
import { contradictionOf } from '../../../src/core/match/contradiction.ts';
import { createRuleBook } from '../../../src/core/match/rule-book.ts';
import { makePack } from '../../helpers/make-pack.ts';
import { ruleOf } from '../judge/candidate.ts';

const HEX = '7f3a9c21e8b04d65aa90c1f27be83d54';

const pack = {
  ...makePack([
    {
      id: 'acme-key',
      pattern: 'unused',
      keywords: ['acme'],
      near: { names: ['acme'], value: '[a-f0-9]{32}', leads: true },
    },
  ]),
  formsJson: JSON.stringify({
    prefixes: ['zeta_'],
    rulesByName: [
      ['acme', [0]],
      ['acmeapi', [0]],
      ['zenith', [0]],
    ],
  }),
};
const book = createRuleBook(pack);

function detected(value: string, part: Partial<PackedRule> & { readonly name?: string } = {}): Detection {
  const { name, ...rule } = part;
  return {
    rule: ruleOf({ id: 'generic-api-key', ...rule }),
    start: 0,
    end: value.length,
    value,
    ...(name === undefined ? {} : { name }),
    severity: 'high',
    confidence: 'high',
    reasons: [],
    decodedVia: [],
  };
}

it('is none where only the letters of the value go beyond those of hex', () => {
  const letters = HEX.replace('a', 'z').replace('c', 'q');
  expect(contradictionOf(detected(letters, { name: 'acme_key' }), 'x = ', book)).toBeUndefined();
});

it('says of a value that its name gives to a vendor whether it is a few characters off or of another kind', () => {
  const of = (value: string) => contradictionOf(detected(value, { name: 'acme_key' }), 'x = ', book);
  expect(of(HEX.slice(2))).toBe('no-token');
  expect(of(`${HEX}a1`)).toBe('no-token');
  expect(of(HEX.slice(16))).toBe('no-token');
  expect(of(`${HEX}${HEX.slice(8, 20)}`)).toBe('other-kind');
});

it('takes a longer name for that vendor only where the rest says that it is a key', () => {
  const of = (name: string) => contradictionOf(detected(`${HEX}77`, { name }), 'x = ', book);
  expect(of('zenithapitoken')).toBe('no-token');
  expect(of('zenithal_token')).toBeUndefined();
});

it('is so where a value begins as tokens of a vendor do and is none', () => {
  expect(contradictionOf(detected('Zeta_81LkPv0Rn'), 'key = ', book)).toBe('no-token');
});

it.each([
  ['its name', 'x = ', 'acme_key'],
  ['the line', 'acme: { key: ', 'key'],
  ['a request right before', 'Sending request to the Acme API\n key=', 'key'],
  ['a request to what is written as one word', 'request to the acmeapi\n key=', 'key'],
  ['the line that opens the block', 'acme_credentials:\n  key: ', 'key'],
])('is so where %s says the vendor, and the value has none of its forms', (_, before, name) => {
  expect(contradictionOf(detected(`${HEX}77`, { name }), before, book)).toBe('no-token');
  expect(contradictionOf(detected(HEX, { name }), before, book)).toBeUndefined();
});

it.each([
  ['nobody names a vendor', 'key = ', { name: 'key' }],
  ['the vendor is named two lines above', 'acme:\n  id: 7\n  key: ', { name: 'key' }],
  ['people may have chosen the value', 'acme = ', { name: 'acme_password', id: 'generic-password' }],
  ['a rule with a form of its own found it', 'acme = ', { name: 'acme_key', family: 'other' }],
])('is not so where %s', (_, before, part) => {
  expect(contradictionOf(detected('hT5wQz81LkPv0RnX', part), before, book)).toBeUndefined();
});

it('is so where a name says exactly which credential it is, and the value has another form', () => {
  const name = 'AWS_SECRET_ACCESS_KEY';
  expect(contradictionOf(detected(`${HEX}d54`, { id: 'generic-secret', name }), '', book)).toBe('no-token');
  expect(contradictionOf(detected(`${HEX}b04d65aa`, { id: 'generic-secret', name }), '', book)).toBeUndefined();
});
