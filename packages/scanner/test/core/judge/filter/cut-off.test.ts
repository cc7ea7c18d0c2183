import { expect, it } from 'vitest';
import type { Candidate } from '../../../../src/core/judge/candidate.ts';
import { cutOff } from '../../../../src/core/judge/filter/cut-off.ts';
import { candidateOf } from '../candidate.ts';

const VALUE = 'hT5wQz81LkPv0Rn';

function between(before: string, after: string): Candidate {
  const text = `${before}${VALUE}${after}`;
  return candidateOf({ value: VALUE, text, start: before.length, end: before.length + VALUE.length });
}

it.each([
  ["'", "?Wq8z3Lp'"],
  ['"', '#zy2pxcxIQ"'],
  ['`', '^8Kq2vv`'],
  ['"', '%c^"'],
  ['"', '&cd00l35lp"'],
  ["'?", "'"],
  ['"sk!', '"'],
])('speaks against what goes on in the same quotes: %s…%s', (before, after) => {
  expect(cutOff(between(before, after))).toBe('is a piece of a longer value');
});

it.each([
  ["'", "'"],
  ["'", "?'"],
  ['"', '/path"'],
  ['', '?Wq8z3Lp'],
  ['token=', '#anchor'],
])('passes what ends there: %s…%s', (before, after) => {
  expect(cutOff(between(before, after))).toBeUndefined();
});
