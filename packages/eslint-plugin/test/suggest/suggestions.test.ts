import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../../rules/src/templates.ts';
import { allIdeas } from '../../../scanner/test/checks/all-ideas.ts';
import { pathOf } from '../../../scanner/test/checks/check-snippet.ts';
import { leaklint } from '../../src/index.ts';

const LANGUAGES = new Set(['javascript', 'typescript', 'tsx']);
const CONFIG = [
  leaklint.configs.strict,
  {
    files: ['**/*'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    settings: { leaklint: { project: false } },
  },
];

const secret = fillTemplate('sk_live_{{base62:24}}', 'suggestions').text;
const half = [secret.slice(0, 12), secret.slice(12)];

/** Every way in which a program has a secret as a value, or as something that no other value can replace. */
const places = [
  `const apiKey = '${secret}';`,
  `const apiKey = '${half.join("' + '")}';`,
  `const apiKey = \`${secret}\`;`,
  `const apiKey = ['${secret.slice(0, 7)}', '${secret.slice(8)}'].join('_');`,
  `const apiKey = atob('${btoa(secret)}');`,
  `const apiKey = Buffer.from('${btoa(secret)}', 'base64').toString();`,
  `const a = '${half[0]}'; const apiKey = \`\${a}${half[1]}\`;`,
  `const apiKey = '${half[0]}'.concat('${half[1]}');`,
  `client.login('${secret}', { retry: true });`,
  `new Client({ apiKey: '${secret}' });`,
  `export const keys = ['${secret}'];`,
  `function key() { return '${secret}'; }`,
  `const key = () => '${secret}';`,
  `const { key = '${secret}' } = options;`,
  `class Client { #key = '${secret}'; static token: string = '${secret}'; }`,
  `enum Keys { Main = '${secret}' }`,
  `type Key = '${secret}';`,
  `import '${secret}';`,
  `const keys = { '${secret}': true };`,
  `const page = <Client apiKey="${secret}" other={'${secret}'}>{'${secret}'}</Client>;`,
  `switch (key) { case '${secret}': break; }`,
  `const key = isLive ? '${secret}' : undefined;`,
  `const key = process.env.KEY ?? '${secret}';`,
  `const tagged = sql\`select '${secret}'\`;`,
  `if (key === '${secret}') allow();`,
  `throw '${secret}';`,
  `console.log('${secret}');`,
  `// ${secret}`,
];

const snippets = [
  ...allIdeas.flatMap(({ title, snippets: byLanguage }) =>
    Object.entries(byLanguage)
      .filter(([language]) => LANGUAGES.has(language))
      .map(([language, { bad, path = pathOf(language) }]) => ({ title, path, code: bad })),
  ),
  ...places.map((code, at) => ({ title: `place ${String(at)}`, path: 'place.tsx', code })),
];

describe.each(snippets)('$title', ({ code, path }) => {
  it('is told without a secret', () => {
    const messages = lint(code, path);
    expect(messages).not.toEqual([]);
    for (const shown of messages.flatMap(({ message, suggestions = [] }) => [
      message,
      ...suggestions.map(({ desc }) => desc),
    ])) {
      expect(shown).not.toContain(secret.slice(8));
      for (const part of half) expect(shown).not.toContain(part);
      expect(shown).not.toMatch(/undefined|\{\{/);
    }
  });

  it('has suggestions that leave code that parses and no longer has the problem', () => {
    for (const { suggestions = [], ruleId, line, column } of lint(code, path)) {
      for (const { fix, desc } of suggestions) {
        const fixed = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
        const left = lint(fixed, path);
        expect(
          left.filter(({ fatal }) => fatal),
          `${desc}: ${fixed}`,
        ).toEqual([]);
        const same = left.filter((each) => each.ruleId === ruleId && each.line === line && each.column === column);
        expect(same, `${desc}: ${fixed}`).toEqual([]);
      }
    }
  });
});

it.each(places)('reports each place of %s once', (code) => {
  const messages = lint(code, 'place.tsx');
  const spots = messages.map(({ line, column }) => `${line}:${column}`);
  expect(new Set(spots).size).toBe(messages.length);
});

function lint(code: string, path: string): Linter.LintMessage[] {
  return new Linter().verify(code, CONFIG, path);
}
