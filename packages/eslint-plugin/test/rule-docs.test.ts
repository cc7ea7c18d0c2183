import { existsSync, readFileSync } from 'node:fs';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { leaklint } from '../src/index.ts';

const HEADINGS = [
  'What it finds',
  'Why it matters',
  'Incorrect',
  'Correct',
  'Options',
  'When not to use it',
  'References',
];

const names = Object.keys(leaklint.rules);

it('has a doc and a test for every rule', () => {
  const files = names.flatMap((name) => [docFile(name), new URL(`rules/${name}.test.ts`, import.meta.url)]);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

it('has the same headings in every doc', () => {
  for (const name of names) {
    const headings = [...readDoc(name).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings, name).toEqual(HEADINGS);
  }
});

it('flags every block under Incorrect and none under Correct', () => {
  for (const name of names) {
    expect(codeUnder(name, 'Incorrect'), name).not.toEqual([]);
    expect(codeUnder(name, 'Correct'), name).not.toEqual([]);
    for (const code of codeUnder(name, 'Incorrect')) expect(lint(name, code), code).not.toEqual([]);
    for (const code of codeUnder(name, 'Correct')) expect(lint(name, code), code).toEqual([]);
  }
});

function docFile(name: string): URL {
  return new URL(`../docs/rules/${name}.md`, import.meta.url);
}

function readDoc(name: string): string {
  return readFileSync(docFile(name), 'utf8');
}

function codeUnder(name: string, heading: string): string[] {
  const section =
    readDoc(name)
      .split(/^## /m)
      .find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```\w+\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
}

function lint(name: string, code: string): string[] {
  const config = {
    plugins: { leaklint },
    rules: { [`leaklint/${name}`]: 'error' },
    languageOptions: { parser },
  } as const;
  return new Linter().verify(code, [config], 'example.js').map(({ message }) => message);
}
