import { pack } from '@leaklint/rules/pack';
import { examples } from '@leaklint/rules/examples';
import { fillTemplate } from '@leaklint/rules/templates';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeText } from '../../../src/adapter/node-text.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { createPlainKernel } from '../../../src/core/kernel/plain-kernel.ts';
import { searchBytes } from '../../helpers/search-bytes.ts';

const sieving = createEngine({ pack, text: nodeText });
const plain = createEngine({ pack, text: nodeText, createKernel: createPlainKernel });
const templates = examples().flatMap((rule) => [...rule.examples, ...rule.counterExamples]);

const line = fc.oneof(
  fc.tuple(fc.constantFrom(...templates), fc.nat(1000)).map(([template, seed]) => fillTemplate(template, seed).text),
  fc.constantFrom('key: value', 'the key to it', 'password = ', '"token",', 'https://a.io/', '- name: API_KEY\n  value: x7Gh2', 'secret'),
  fc.string({ maxLength: 20 }),
);

it('takes no secret away: all rules find the same with the sieve as without', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', ' ', ', ', '\r\n'), (lines, glue) => {
      const bytes = new TextEncoder().encode(lines.join(glue));
      expect(searchBytes(sieving, bytes).detections).toEqual(searchBytes(plain, bytes).detections);
    }),
    { numRuns: 400 },
  );
});
