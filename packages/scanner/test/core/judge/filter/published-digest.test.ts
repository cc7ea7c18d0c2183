import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { PUBLISHED_DIGESTS } from '../../../../src/core/judge/filter/published-digest-list.ts';
import { vendorExample } from '../../../../src/core/judge/filter/vendor-example.ts';
import { candidateOf } from '../candidate.ts';

const PUBLISHED = vi.hoisted(() => 'AI' + 'za' + 'hT5wQz81LkPv0RnX7cYb2MdJ4sGfE6uAq3V');

vi.mock('../../../../src/core/judge/filter/published-digest-list.ts', async (importOriginal) => {
  const { PUBLISHED_DIGESTS: digests } = await importOriginal<{ readonly PUBLISHED_DIGESTS: ReadonlySet<string> }>();
  return { PUBLISHED_DIGESTS: new Set([...digests, digestOf(PUBLISHED)]) };
});

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

it('knows a published key by its digest', () => {
  expect(vendorExample(candidateOf({ value: PUBLISHED }))).toBe('is a published example');
});

it('passes a key that differs in one character', () => {
  expect(vendorExample(candidateOf({ value: `${PUBLISHED.slice(0, -1)}W` }))).toBeUndefined();
});

it('lists digests of eight bytes, and no key', () => {
  for (const digest of PUBLISHED_DIGESTS) expect(digest).toMatch(/^[\da-f]{16}$/);
});
