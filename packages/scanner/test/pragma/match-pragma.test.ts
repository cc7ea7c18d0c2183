import { describe, expect, it } from 'vitest';
import { createPragmaMatcher, matchPragma } from '../../src/pragma/match-pragma.ts';
import { pragmasIn } from './pragmas-in.ts';

const TODAY = '2027-01-31';
const at = (startLine: number, endLine = startLine, ruleId = 'github-token') => ({ ruleId, startLine, endLine });

describe('matchPragma', () => {
  it('suppresses on the line of the pragma only', () => {
    const pragmas = pragmasIn('app.py', 'a\nb # leaklint: allow\nc');
    expect(matchPragma(pragmas, at(2), TODAY)).toBe(pragmas[0]);
    expect(matchPragma(pragmas, at(1), TODAY)).toBeUndefined();
    expect(matchPragma(pragmas, at(3), TODAY)).toBeUndefined();
  });

  it('applies from any line of a secret of many lines to all of it', () => {
    const pragmas = pragmasIn('app.py', '\n\n\nd # leaklint: allow');
    for (const target of [at(4, 9), at(2, 4), at(1, 9)]) expect(matchPragma(pragmas, target, TODAY)).toBe(pragmas[0]);
    expect(matchPragma(pragmas, at(5, 9), TODAY)).toBeUndefined();
  });

  it('suppresses only the rules that are named', () => {
    const pragmas = pragmasIn('app.py', 'a # leaklint: allow=github-token,slack-token');
    expect(matchPragma(pragmas, at(1, 1, 'slack-token'), TODAY)).toBe(pragmas[0]);
    expect(matchPragma(pragmas, at(1, 1, 'stripe-key'), TODAY)).toBeUndefined();
  });

  it('suppresses in a block and in a whole file', () => {
    const block = pragmasIn('app.py', '# leaklint: allow-begin\na\n# leaklint: allow-end\nb');
    expect(matchPragma(block, at(2), TODAY)).toBeDefined();
    expect(matchPragma(block, at(4), TODAY)).toBeUndefined();
    expect(matchPragma(pragmasIn('app.py', '\n\n# leaklint: allow-file'), at(1), TODAY)).toBeDefined();
  });

  it('suppresses nothing with a pragma that has a problem', () => {
    for (const text of ['# leaklint: allow-begin\na', 'b\na # leaklint: allow until 2027-99-99']) {
      expect(matchPragma(pragmasIn('app.py', text), at(2), TODAY)).toBeUndefined();
    }
  });
});

describe('a pragma with a last day', () => {
  it('still holds on that day', () => {
    expect(matchPragma(pragmasIn('app.py', 'a # leaklint: allow until 2027-01-31'), at(1), TODAY)).toBeDefined();
  });

  it('gives the finding a reason when the day has passed', () => {
    const matcher = createPragmaMatcher(pragmasIn('app.py', 'a # leaklint: allow until 2027-01-30'), TODAY);
    expect(matcher.match(at(1))).toEqual({
      suppressedBy: undefined,
      reasons: ['the pragma on line 1 expired on 2027-01-30'],
    });
  });

  it('gives no reason when another pragma holds', () => {
    const pragmas = pragmasIn('app.py', '# leaklint: allow-file until 2026-01-30\n# leaklint: allow-next-line\na');
    expect(createPragmaMatcher(pragmas, TODAY).match(at(3)).reasons).toEqual([]);
  });
});

describe('unused pragmas', () => {
  const text =
    'a # leaklint: allow\nb # leaklint: allow\nc # leaklint: allow until 2026-01-01\nd # leaklint: allow oops';

  it('are those that suppressed nothing, expired ones among them', () => {
    const matcher = createPragmaMatcher(pragmasIn('app.py', text), TODAY);
    matcher.match(at(1));
    matcher.match(at(3));
    expect(matcher.unused().map(({ line }) => line)).toEqual([2, 3]);
  });

  it('are none where each covered a finding, even twice', () => {
    const matcher = createPragmaMatcher(pragmasIn('app.py', '# leaklint: allow-file\na # leaklint: allow'), TODAY);
    matcher.match(at(2));
    expect(matcher.unused()).toEqual([]);
  });

  it('are not those for rules that were switched off', () => {
    const text = 'a # leaklint: allow=slack-token\nb # leaklint: allow=github-token\nc # leaklint: allow';
    const matcher = createPragmaMatcher(pragmasIn('app.py', text), TODAY);
    expect(matcher.unused(new Set(['github-token'])).map(({ line }) => line)).toEqual([2, 3]);
  });
});
