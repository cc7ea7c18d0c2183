import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/flags/parse-command-line.ts';
import { configSchema } from '../../src/config/config-schema.ts';
import { pragmasIn } from '../pragma/pragmas-in.ts';

const read = (name: string): string => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');

/** The code blocks of a page that are labelled so. */
function blocks(page: string, label: string): string[] {
  return Array.from(read(page).matchAll(new RegExp(`^\`\`\`${label}\n(.*?)^\`\`\``, 'gms')), ([, code = '']) => code);
}

/** Every call of leaklint in the shell blocks, as the words that the shell hands over. */
function calls(page: string): string[][] {
  const lines = [...blocks(page, 'sh'), ...blocks(page, 'yaml')].join('\n').split('\n');
  return lines.flatMap((line) => {
    const [, call] = /(?:^|\| |npx )leaklint ([^#<|]*)/.exec(line) ?? [];
    return call === undefined ? [] : [call.trim().replaceAll("'", '').split(/\s+/)];
  });
}

describe.each(['docs/guide.md', 'docs/pragmas.md', 'README.md'])('%s', (page) => {
  it('shows only commands that the parser takes', () => {
    for (const words of calls(page)) expect(parseCommandLine(words).command, words.join(' ')).toBe(words[0]);
  });

  it('shows only configurations that are valid', () => {
    for (const json of blocks(page, 'json')) {
      expect(v.safeParse(configSchema, JSON.parse(json)).issues, json).toBeUndefined();
    }
  });
});

describe('docs/guide.md', () => {
  it('shows commands at all', () => {
    expect(calls('docs/guide.md').length).toBeGreaterThan(10);
  });
});

describe('docs/pragmas.md', () => {
  it('says rightly which pragmas count', () => {
    const [python = ''] = blocks('docs/pragmas.md', 'python');
    expect(pragmasIn('a.py', python)).toMatchObject([{ ruleIds: ['openai-api-key'], until: '2027-01-31' }]);
    const [javascript = ''] = blocks('docs/pragmas.md', 'js');
    expect(pragmasIn('a.js', javascript).map(({ line, problem }) => [line, problem])).toEqual([
      [1, undefined],
      [3, undefined],
    ]);
  });

  it('names the comments of each language rightly', () => {
    const rows = read('docs/pragmas.md')
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()));
    const known: readonly (readonly [language: string, path: string])[] = [
      ['Python, Ruby', 'a.py'],
      ['JavaScript', 'a.ts'],
      ['PHP', 'a.php'],
      ['SQL', 'a.sql'],
      ['INI', 'a.ini'],
      ['Lisp', 'a.clj'],
      ['TeX', 'a.tex'],
      ['HTML', 'a.html'],
      ['templates', 'a.html.j2'],
    ];
    for (const [language, path] of known) {
      const row = rows.find(([, languages]) => languages?.startsWith(language));
      const forms = row?.[2]?.split('`').filter((form) => form.includes('…')) ?? [];
      for (const form of forms) {
        expect(pragmasIn(path, `${form.replace('…', 'leaklint: allow')}\n`), `${path}: ${form}`).toHaveLength(1);
      }
      expect(forms.length, language).toBeGreaterThan(0);
    }
  });
});
