import { details } from '@leaklint/rules/details';
import { examples } from '@leaklint/rules/examples';
import { expect, it } from 'vitest';
import { nodeText } from '../../src/adapter/node-text.ts';
import { createSearchEngine } from '../../src/scan/create-search-engine.ts';
import { testRules } from '../../src/scan/test-rules.ts';

it('finds every example of every built-in rule by that rule or a sibling, and no counter-example', () => {
  const providers = new Map(details().map(({ id, provider }) => [id, provider]));
  const engine = createSearchEngine({ pack: undefined, decode: false, text: nodeText });
  const options = { seeds: [1, 2, 3], providerOf: (id: string) => providers.get(id) ?? id };
  expect(testRules(engine, examples(), options)).toEqual([]);
});
