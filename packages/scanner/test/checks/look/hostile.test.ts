import { describe, expect, it } from 'vitest';
import { createQuickLook } from '../../../src/checks/look/create-quick-look.ts';
import { isHandedText } from '../../../src/checks/look/handed-text.ts';
import { checkSnippet } from '../check-snippet.ts';

const SIZE = 50_000;
/** A machine that does other things, too, takes far less; what grows with the square of a text's length, far more. */
const LONGEST_MS = 2000;
const NAME = 'password';

/** What goes on and on and never comes to what a pattern ends with. */
const TAILS: readonly (readonly [string, string])[] = [
  ['open brackets', '('],
  ['brackets in brackets', '(()'],
  ['arguments', '(a,'],
  ['quotes', '("'],
  ['texts', '("abcdef",'],
  ['texts without a digit', '=="abcdefgh"'],
  ['blanks', ' ='],
  ['comparisons', ')]== '],
  ['chains of properties', '.f?.f()'],
  ['questions', '.f?'],
  ['keys', '"] "\']'],
  ['commas', ',\n'],
  ['names', 'a.'],
  ['defaults', ' default: '],
  ['templates', '${{{}'],
  ['addresses', '://r?k='],
  ['comments', '/**/'],
];

function filled(tail: string): string {
  return `${NAME}${tail.repeat(30)}`.repeat(SIZE).slice(0, SIZE);
}

function stretched(tail: string): string {
  return NAME + tail.repeat(SIZE).slice(0, SIZE);
}

function placesOf(text: string): readonly number[] {
  return [...text.matchAll(/password/g)].map(({ index }) => index);
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe.each(TAILS)('names followed by %s', (_, tail) => {
  const texts = [filled(tail), stretched(tail), filled(`${tail}1"`), tail.repeat(SIZE).slice(0, SIZE)];

  it.each([true, false])('are looked at for handed texts in no time, as strings: %s', (isString) => {
    const took = milliseconds(() => {
      for (const text of texts)
        for (const start of placesOf(text)) isHandedText(text, { start, end: start + NAME.length }, isString);
    });
    expect(took).toBeLessThan(LONGEST_MS);
  });

  it.each(['x.js', 'x.py', 'x.rs'])('do not hold up the quick look: %s', (path) => {
    const look = createQuickLook({});
    const took = milliseconds(() => {
      for (const text of texts) look.mayLeak(new TextEncoder().encode(text), path);
    });
    expect(took).toBeLessThan(LONGEST_MS);
  });
});

it('takes no longer for a client component that begins with many comments', async () => {
  const start = performance.now();
  await checkSnippet(`${'/**/'.repeat(490)}\nrun(process.env.API_TOKEN);`, 'page.tsx');
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
});
