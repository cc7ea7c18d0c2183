import { describe, expect, it } from 'vitest';
import { pragmaProblems } from '../../src/pragma/pragma-problems.ts';
import { pragmasIn } from './pragmas-in.ts';

const RULES = new Set(['github-token', 'slack-bot-token']);
const problems = (text: string) => pragmaProblems(pragmasIn('app.py', text), RULES);

describe('pragmaProblems', () => {
  it('is silent about good pragmas', () => {
    expect(problems('# leaklint: allow=github-token\n# pragma: allowlist secret')).toEqual([]);
  });

  it('suggests the rule that was meant', () => {
    expect(problems('\n# leaklint: allow=gihtub-token')).toEqual([
      { line: 2, message: 'the pragma names "gihtub-token", which is no rule; did you mean "github-token"?' },
    ]);
  });

  it('names each rule that there is not', () => {
    expect(
      problems('# leaklint: allow=nothing-alike,slack-bot-token,other-name').map(({ message }) => message),
    ).toEqual([
      'the pragma names "nothing-alike", which is no rule',
      'the pragma names "other-name", which is no rule',
    ]);
  });

  it('says what does not count, and where', () => {
    expect(problems('\n\n# leaklint: allow-begin')).toEqual([
      { line: 3, message: '`leaklint: allow-begin` does not count: has no `leaklint: allow-end` after it' },
    ]);
  });
});
