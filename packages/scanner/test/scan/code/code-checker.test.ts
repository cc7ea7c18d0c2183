import { expect, it } from 'vitest';
import { readGrammar } from '../../../src/adapter/read-grammar.ts';
import { checkNames } from '../../../src/core/check-names.ts';
import { createCodeChecker } from '../../../src/scan/code/code-checker.ts';
import type { CodeReport } from '../../../src/scan/code/code-report.ts';

const LEAK = 'console.log(process.env.DB_PASSWORD);\n';

async function check(path: string, bytes: Uint8Array): Promise<CodeReport> {
  const settings = { active: checkNames, options: {}, skipForeign: false };
  const checker = createCodeChecker(settings, { engine: { pack: undefined, decode: false }, readGrammar });
  const file = { path, bytes, secrets: [] };
  const first = checker.check(file);
  if (first !== 'not-ready') return first;
  await checker.prepare();
  const second = checker.check(file);
  if (second === 'not-ready') throw new Error('asked for what is there');
  return second;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it('finds a leak in a plain file', async () => {
  expect((await check('a.js', utf8(LEAK))).problems.map(({ ruleId }) => ruleId)).toEqual(['secret-in-log']);
});

it('reads UTF-16 like any other text', async () => {
  const units = Uint16Array.from(`\uFEFF${LEAK}`, (character) => character.charCodeAt(0));
  const { problems } = await check('a.js', new Uint8Array(units.buffer));
  expect(problems.map(({ region }) => region.startLine)).toEqual([1]);
});

it('names a file that is too large to be parsed as a gap, where it may leak', async () => {
  const filler = 'run();\n'.repeat(200_000);
  expect((await check('a.js', utf8(LEAK + filler))).unread).toEqual({
    unread: 'code not checked: larger than 1048576 bytes',
    isGap: true,
  });
  expect((await check('a.js', utf8(filler))).unread).toBeUndefined();
});

it('names minified code that may leak, which is no gap', async () => {
  const { unread, problems } = await check('a.js', utf8(`${LEAK.trim()}${'f(1);'.repeat(2000)}`));
  expect(unread).toEqual({ unread: 'code not checked: it is minified', isGap: false });
  expect(problems).toEqual([]);
});
