const PLUGIN = 'packages/eslint-plugin';

/**
 * A rule that works, to be made into the real one: it flags variables that are named after the thing.
 * @param {string} name such as `no-thing`
 * @returns {Map<string, string>} path → content
 */
export function eslintRuleFiles(name) {
  const words = { name, thing: name.slice('no-'.length).replaceAll('-', ' '), constant: camelCase(name) };
  return new Map([
    [`${PLUGIN}/src/rules/${name}.ts`, source(words)],
    [`${PLUGIN}/docs/rules/${name}.md`, doc(words)],
    [`${PLUGIN}/test/rules/${name}.test.ts`, test(words)],
  ]);
}

/** @typedef {{name: string, thing: string, constant: string}} Words */

/** @param {Words} words */
function source({ thing, constant }) {
  return `import type { Rule } from 'eslint';

type Declarator = Extract<Rule.Node, { type: 'VariableDeclarator' }>;

/** Flags ${thing}. */
export const ${constant}: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'disallow ${thing}', recommended: false },
    schema: [],
    messages: { found: 'Do not keep a ${thing} in code: read it from the environment.' },
  },
  create(context) {
    return {
      VariableDeclarator: (node: Declarator) => reportName(context, node),
    };
  },
};

function reportName(context: Rule.RuleContext, { id }: Declarator): void {
  if (id.type === 'Identifier' && id.name === '${camelCase(thing.replaceAll(' ', '-'))}') context.report({ node: id, messageId: 'found' });
}
`;
}

/** @param {Words} words */
function doc({ name, thing }) {
  const variable = camelCase(thing.replaceAll(' ', '-'));
  return `# leaklint/${name}

Disallow ${thing}.

## What it finds

A variable named \`${variable}\`.

## Why it matters

Whoever can read the code can read what is in it.

## Incorrect

\`\`\`js
const ${variable} = 'a value';
\`\`\`

## Correct

\`\`\`js
const other = process.env.OTHER;
\`\`\`

## Options

None.

## When not to use it

Where the value is no secret.

## References

- [CWE-798: Use of Hard-coded Credentials](https://cwe.mitre.org/data/definitions/798.html)
`;
}

/** @param {Words} words */
function test({ name, thing, constant }) {
  const variable = camelCase(thing.replaceAll(' ', '-'));
  return `import { ${constant} } from '../../src/rules/${name}.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('${name}', ${constant}, {
  valid: [
    { name: 'another name', code: 'const other = process.env.OTHER;' },
    { name: 'a type', code: 'type Known = { ${variable}: string };' },
  ],
  invalid: [
    {
      name: 'a variable',
      code: "const ${variable} = 'a value';",
      errors: [{ messageId: 'found', line: 1, column: 7, endLine: 1, endColumn: ${7 + variable.length} }],
    },
    {
      name: 'a typed variable in a function',
      code: "function read() { const ${variable}: string = 'a value'; return ${variable}; }",
      errors: [{ messageId: 'found', line: 1, column: 25 }],
    },
  ],
});
`;
}

/** @param {string} name */
function camelCase(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
