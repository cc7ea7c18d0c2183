import { describe, expect, it } from 'vitest';
import { createQuickLook } from '../../../src/checks/look/create-quick-look.ts';
import { allIdeas } from '../all-ideas.ts';
import { pathOf } from '../check-snippet.ts';

const PROGRAM = /^(?:javascript|typescript|tsx|python|go|java|kotlin|csharp|ruby|php|rust)$/;
const look = createQuickLook({});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** In a large file, more is asked of a name than that it is there. */
function inLargeFile(text: string): Uint8Array {
  return bytesOf(text + '\n'.repeat(5000));
}

const snippets = allIdeas.flatMap(({ title, snippets: each }) =>
  Object.entries(each)
    .filter(([language]) => PROGRAM.test(language))
    .map(([language, { bad, path = pathOf(language) }]) => ({ name: `${title}, ${language}`, bad, path })),
);

describe('the quick look', () => {
  it('lets every bad snippet through', () => {
    const lost = snippets.filter(({ bad, path }) => !look.mayLeak(bytesOf(bad), path));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('loses next to none of them in large files', () => {
    const lost = snippets.filter(({ bad, path }) => !look.mayLeak(inLargeFile(bad), path));
    expect(lost.length / snippets.length).toBeLessThan(0.03);
  });

  it.each([
    ['a name that nothing is done with', 'x.js', 'connect(user, password);'],
    ['a secret in a comment', 'x.py', '# print(password)\nrun()'],
    ['a secret in documentation', 'x.ts', '/**\n * console.log(password)\n */\nrun();'],
    ['a message about a secret', 'x.go', 'log.Print("the password is wrong")'],
    ['the length of a secret', 'x.js', 'console.log(password.length);'],
    ['a parameter', 'x.go', 'func print(password string) {}'],
    ['declarations', 'x.d.ts', 'export function log(password = "abcdefgh"): void;'],
  ])('leaves out %s', (_, path, text) => {
    expect(look.mayLeak(inLargeFile(text), path)).toBe(false);
  });

  it('knows the names that the user gave', () => {
    const own = createQuickLook({ secretNames: ['kennwort*'], loggers: ['melde'] });
    expect(own.mayLeak(inLargeFile('console.log(kennwortNeu);'), 'x.js')).toBe(true);
    expect(own.mayLeak(inLargeFile('melde(password);'), 'x.js')).toBe(true);
    expect(look.mayLeak(inLargeFile('melde(password);'), 'x.js')).toBe(false);
  });
});
