import { parse } from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../../src/checks/check-facts.ts';
import type { Facts } from '../../../../src/checks/fact/facts.ts';
import { estreeFrontEnd } from '../../../../src/checks/language/estree/estree-front-end.ts';
import { factsOfProgram } from '../../../../src/checks/language/estree/facts-of-program.ts';
import { allIdeas } from '../../all-ideas.ts';
import { pathOf } from '../../check-snippet.ts';

const texts = allIdeas.flatMap(({ snippets }) =>
  Object.entries(snippets)
    .filter(([language]) => /^(?:javascript|typescript|tsx)$/.test(language))
    .flatMap(([language, { bad, good, path = pathOf(language) }]) => [bad, good].map((text) => ({ text, path }))),
);

function findings(units: readonly Facts[], text: string, path: string): unknown {
  return checkFacts(units, { file: { path, text }, options: {}, isActive: () => true });
}

describe('the parser of the command and that of ESLint', () => {
  it.each(texts)('lead to the same findings: $text', ({ text, path }) => {
    const jsx = !/\.[cm]?ts$/.test(path);
    const program = parse(text, { range: true, ecmaFeatures: { jsx }, filePath: path, sourceType: 'module' });
    const eslint = findings([factsOfProgram(program, text.length)], text, path);
    expect(findings(estreeFrontEnd.parse(text, path).units, text, path)).toEqual(eslint);
  });
});

describe('the parser of the command', () => {
  it.each([
    ['parameter decorators', 'a.ts', 'class A { constructor(@Inject(X) private readonly y: string) {} }'],
    ['generic arrow functions', 'a.ts', 'const f = <T>(x: T) => x; const g = <any>f;'],
    ['a type assertion in a file that may hold JSX', 'a.js', 'const g = <any>f;'],
    ['Flow', 'a.js', '// @flow\ntype A = {| a: ?string |};\nconst f = (x: A): ?string => x.a;'],
    ['what only scripts may do', 'a.js', 'return await 1;'],
    ['names declared twice', 'a.js', 'const a = 1; const a = 2;'],
  ])('reads %s', (_, path, text) => {
    expect(estreeFrontEnd.parse(text, path).problems).toEqual([]);
  });

  it('reads on behind a line that it cannot read, and names it', () => {
    const { units, problems } = estreeFrontEnd.parse('const a = ;;;) 1\nconsole.log(password);\n', 'a.js');
    expect(problems).toHaveLength(1);
    expect(units[0]?.facts.some(({ kind }) => kind === 'evaluation')).toBe(true);
  });
});
