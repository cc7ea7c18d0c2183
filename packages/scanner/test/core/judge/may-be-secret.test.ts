import { pack } from '@leaklint/rules/pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/core/judge/candidate.ts';
import { judgeCandidate } from '../../../src/core/judge/judge-candidate.ts';
import { mayBeSecret } from '../../../src/core/judge/may-be-secret.ts';
import { createRuleBook } from '../../../src/core/match/rule-book.ts';
import { randomWord } from '../../helpers/history-text.ts';

const { rules } = createRuleBook(pack);
const PATHS = [
  '',
  'a.env',
  'src/a.ts',
  'test/a.test.ts',
  'docs/a.md',
  'examples/a.yaml',
  'dist/a.min.js',
  'a.c',
  'locales/de.json',
  'package-lock.json',
];

const candidate = fc
  .record({
    rule: fc.constantFrom(...rules),
    value: fc.oneof(
      fc.nat(5000).chain((seed) => fc.integer({ min: 6, max: 48 }).map((length) => randomWord(seed, length))),
      fc.string({ minLength: 4, maxLength: 30 }),
      fc.uuid(),
      fc.constantFrom('changeme', 'letmein1!A', 'hunter2Zq', 'user_name', 'a b c d'),
    ),
    name: fc.constantFrom('password', 'apiKey', 'token', 'DB_PASSWORD', 'title', 'client_secret', 'acmemail_token'),
    syntax: fc.constantFrom('assignment' as const, 'pair' as const, 'call' as const, 'attribute' as const),
    quoted: fc.boolean(),
    binary: fc.boolean(),
  })
  .map((parts): Candidate => {
    const text = `${parts.name} = ${parts.value} ;`;
    const start = parts.name.length + 3;
    return { ...parts, text, start, end: start + parts.value.length, path: '' };
  });

describe('mayBeSecret', () => {
  it('says yes wherever a judge who knows the path does', () => {
    let secrets = 0;
    fc.assert(
      fc.property(candidate, (given) => {
        const isSecret = PATHS.some((path) => judgeCandidate({ ...given, path }).isSecret);
        if (isSecret) secrets++;
        expect(mayBeSecret(given) || !isSecret).toBe(true);
      }),
      { numRuns: 1500 },
    );
    expect(secrets).toBeGreaterThan(50);
  });
});
