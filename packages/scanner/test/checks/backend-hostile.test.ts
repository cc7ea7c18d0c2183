import { expect, it } from 'vitest';
import { checkSnippet } from './check-snippet.ts';

const SIZE = 50_000;
/** A machine that does other things, too, takes far less; what grows with the square of a name's length, far more. */
const LONGEST_MS = 1500;

function filled(part: string): string {
  return part.repeat(SIZE / part.length);
}

it.each([
  ['a name that opens again and again', `fs.writeFileSync('a', b); ${filled('open')}.chmod(c);`],
  ['a long path of a token', `fs.writeFileSync(${filled('token_')}path, b);`],
  ['a long text as a path', `fs.writeFileSync('${filled('api_key/')}', b);`],
  ['a long key of a storage', `localStorage.setItem('${filled('a.:/')}', b);`],
])('looks at what is kept in files in no time: %s', async (_, text) => {
  await checkSnippet('run();', 'warm.js');
  const start = performance.now();
  await checkSnippet(text, 'app.js');
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
});
