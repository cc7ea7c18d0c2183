import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allIdeas } from '../../all-ideas.ts';
import { pathOf } from '../../check-snippet.ts';
import { parseAs } from '../front-ends.ts';

const LANGUAGES = ['python', 'go', 'java', 'kotlin', 'csharp', 'ruby', 'php', 'rust', 'shell'];

function snippetsOf(language: string): readonly string[] {
  return allIdeas.flatMap(({ snippets }) => {
    const snippet = snippets[language];
    return snippet === undefined ? [] : [snippet.bad, snippet.good];
  });
}

describe.each(LANGUAGES)('%s', (language) => {
  const path = pathOf(language);

  it('is read as far as it goes when it is cut anywhere', async () => {
    const cut = fc
      .constantFrom(...snippetsOf(language))
      .chain((text) => fc.nat({ max: text.length }).map((end) => text.slice(0, end)));
    await fc.assert(
      fc.asyncProperty(cut, async (text) => {
        const { units } = await parseAs(path, text);
        for (const { facts } of units) {
          for (const { start, end } of facts) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length + 1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const { units } = await parseAs(path, text);
        expect(units).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same facts with a byte order mark and carriage returns, moved by them', async () => {
    const [text = ''] = snippetsOf(language);
    const plain = await parseAs(path, text);
    const windows = await parseAs(path, text.replaceAll('\n', '\r\n'));
    const kinds = ({ units }: typeof plain): readonly string[] =>
      units.flatMap(({ facts }) => facts.map(({ kind }) => kind));
    expect(kinds(windows)).toEqual(kinds(plain));
  });

  it('names what is nested too deeply instead of running out of stack', async () => {
    const open = language === 'shell' ? '$(' : '(';
    const close = ')'.repeat(5000);
    const prefix = language === 'php' ? '<?php $x = ' : 'x = ';
    const { units } = await parseAs(path, `${prefix}${open.repeat(5000)}1${close}`);
    expect(units).toHaveLength(1);
  });
});

it('names a syntax error by its place, and reads what is around it', async () => {
  const text = 'a = 1\nb = = 2\nc = 3\n';
  const { units, problems } = await parseAs('app.py', text);
  expect(problems.map(({ message }) => message)).toEqual(['syntax error']);
  expect(problems[0]?.offset).toBeGreaterThanOrEqual(6);
  const names = units.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'binding' ? fact.path : [])));
  expect(names).toContain('a');
  expect(names).toContain('c');
});

it('names a text that is too long to be parsed', async () => {
  const { units, problems } = await parseAs('app.py', 'x = 1\n'.repeat(400_000));
  expect(units).toEqual([]);
  expect(problems).toEqual([{ offset: 0, message: 'too long to be parsed' }]);
});
