import { examples } from '@leaklint/rules/examples';
import { fillTemplate } from '@leaklint/rules/templates';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeText } from '../../../src/adapter/node-text.ts';
import type { Engine } from '../../../src/core/engine.ts';
import type { createKernel } from '../../../src/core/kernel/create-kernel.ts';
import { createPlainKernel } from '../../../src/core/kernel/plain-kernel.ts';
import { createSearchEngine } from '../../../src/scan/create-search-engine.ts';
import { searchBytes } from '../../helpers/search-bytes.ts';

const sieving = engine();
const plain = engine(createPlainKernel);
const templates = examples().flatMap((rule) => [...rule.examples, ...rule.counterExamples]);

const line = fc.oneof(
  fc.tuple(fc.constantFrom(...templates), fc.nat(1000)).map(([template, seed]) => fillTemplate(template, seed).text),
  fc.constantFrom(
    'key: value',
    'the key to it',
    'password = ',
    '"token",',
    'https://a.io/',
    '- name: API_KEY\n  value: x7Gh2',
    'secret',
  ),
  fc.string({ maxLength: 20 }),
);

const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
  (text) => Buffer.from(text).toString('hex'),
  (text) => encodeURIComponent(text),
  (text) =>
    text.replaceAll(/[^A-Za-z0-9]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  (text) => text.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  (text) => JSON.stringify(text),
];

const encoded = fc
  .tuple(line, fc.constantFrom(...ENCODINGS), fc.constantFrom('', 'data: ', 'x="', 'path/to/', 'a_', '%20', '\\n'))
  .map(([text, encode, before]) => before + encode(text));

it('takes no encoded secret away: decoders find the same in what the kernel leaves them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(encoded, line), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', ' ', '"'),
      (lines, glue) => {
        const bytes = new TextEncoder().encode(lines.join(glue));
        expect(searchBytes(sieving, bytes).detections).toEqual(searchBytes(plain, bytes).detections);
      },
    ),
    { numRuns: 600 },
  );
});

it('takes no secret away: all rules find the same with the sieve as without', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', ' ', ', ', '\r\n'),
      (lines, glue) => {
        const bytes = new TextEncoder().encode(lines.join(glue));
        expect(searchBytes(sieving, bytes).detections).toEqual(searchBytes(plain, bytes).detections);
      },
    ),
    { numRuns: 400 },
  );
});

function engine(kernel?: typeof createKernel): Engine {
  const options = { pack: undefined, decode: true, text: nodeText };
  return createSearchEngine(kernel === undefined ? options : { ...options, createKernel: kernel });
}
