import { describe, expect, it } from 'vitest';
import { adviceOf, shortAdviceOf } from '../../../src/report/wording/advice.ts';
import { fabricateFinding } from '../fabricated-result.ts';

const docs = 'docs/rules.md#github-token';
const fix = 'Read it from the environment or a secret manager.';
const url = 'https://example.com/tokens';

describe('what to do about a finding', () => {
  it.each([
    [
      'an address',
      url,
      `Revoke at ${url} if it was ever shared; then read it from the environment or a secret manager.`,
    ],
    [
      'a text',
      'Change the password where it is used.',
      'If it was ever shared, change the password where it is used; then read it from the environment or a secret manager.',
    ],
    [
      'a text that begins with a name',
      'AWS console, users',
      'If it was ever shared, AWS console, users; then read it from the environment or a secret manager.',
    ],
  ])('leads from %s to the environment', (_kind, revoke, advice) => {
    expect(adviceOf(fabricateFinding({ help: { docs, fix, revoke } }))).toBe(advice);
  });

  it('is the fix alone where there is nowhere to revoke', () => {
    const finding = fabricateFinding({ help: { docs, fix: 'Log that there was one, not which.' } });
    expect(adviceOf(finding)).toBe('Log that there was one, not which.');
    expect(shortAdviceOf(finding)).toBe('log that there was one, not which');
  });

  it('fits a line of a terminal', () => {
    const advice = shortAdviceOf(fabricateFinding({ help: { docs, fix, revoke: url } }));
    expect(advice).toBe(`revoke at ${url} if it was ever shared; then read it from the environment`);
    expect(advice.length).toBeLessThan(100);
  });
});
