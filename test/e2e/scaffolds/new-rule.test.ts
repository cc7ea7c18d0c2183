import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseRuleFile } from '../../../rules/src/parse.ts';
import { fillTemplate } from '../../../rules/src/templates.ts';
import { runNode, type ProgramRun } from '../../helpers/run-node.ts';
import { installedCopy, ROOT } from '../../helpers/workspace-copy.ts';

it(
  'adds valid rules to new and known providers, and brings the generated files up to date',
  { timeout: 180_000 },
  () => {
    const copy = rulesCopy();
    expect(newRule(copy, 'acme', 'robot-key')).toMatchObject({ status: 0, stderr: '' });
    expect(newRule(copy, 'acme', 'token')).toMatchObject({ status: 0, stderr: '' });
    expect(newRule(copy, 'github', 'robot-key')).toMatchObject({ status: 0, stderr: '' });

    expectToFindItsExamples(copy, 'acme', 'robot-key');
    expectToFindItsExamples(copy, 'acme', 'token');
    expectToFindItsExamples(copy, 'github', 'robot-key');
    expect(ruleFile(copy, 'github').startsWith(ruleFile(ROOT, 'github').trimEnd())).toBe(true);

    const isFormatted = ['node_modules/prettier/bin/prettier.cjs', '--check', 'rules/data/acme.yaml'];
    expect(runNode(isFormatted, { cwd: copy })).toMatchObject({ status: 0 });
    const isFresh = ['scripts/generate.js', '--check', 'rules-ids', 'rules-docs'];
    expect(runNode(isFresh, { cwd: copy })).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(copy, 'docs/rules.md'), 'utf8')).toContain('### acme-robot-key');
  },
);

it('refuses an id that is taken', () => {
  const copy = rulesCopy();
  const { status, stderr } = newRule(copy, 'github', 'personal-token');
  expect(status).toBe(2);
  expect(stderr).toContain('has a rule github-personal-token already');
  expect(ruleFile(copy, 'github')).toBe(ruleFile(ROOT, 'github'));
});

it.each([
  ['Acme', 'token'],
  ['acme', 'Robot Key'],
  ['../acme', 'token'],
  ['acme', ''],
])('refuses the provider "%s" with the thing "%s"', (provider, thing) => {
  const copy = rulesCopy();
  const { status, stderr } = newRule(copy, provider, thing);
  expect(status).toBe(2);
  expect(stderr).toContain('usage: npm run new:rule -- <provider> <thing>');
  expect(existsSync(join(copy, `rules/data/${provider}.yaml`))).toBe(false);
});

function rulesCopy(): string {
  const copy = installedCopy('scripts', 'rules', 'docs', 'package.json', '.prettierrc.json', '.prettierignore');
  symlinkSync(join(ROOT, 'rules/dist'), join(copy, 'rules/dist'), 'junction');
  return copy;
}

function newRule(copy: string, provider: string, thing: string): ProgramRun {
  return runNode(['scripts/new-rule.js', provider, thing], { cwd: copy });
}

function expectToFindItsExamples(copy: string, provider: string, thing: string): void {
  const { rules, problems } = parseRuleFile(ruleFile(copy, provider), `${provider}.yaml`);
  expect(problems).toEqual([]);
  const rule = rules.find(({ id }) => id === `${provider}-${thing}`);
  const finds = (template: string): boolean => new RegExp(rule?.pattern ?? '').test(fillTemplate(template, 1).text);
  expect(rule?.examples.map(finds)).toEqual([true, true, true]);
  expect(rule?.counterExamples.map(finds)).toEqual([false, false]);
}

function ruleFile(root: string, provider: string): string {
  return readFileSync(join(root, 'rules/data', `${provider}.yaml`), 'utf8');
}
