import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate as validateDockerfile } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { problemsOf, type CiFormat } from './published-schema.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const FILES: readonly (readonly [file: string, format: CiFormat, broken: unknown])[] = [
  ['action.yml', 'githubAction', { name: 'x', description: 'x', runs: { using: 'composite', steps: [{ run: 'x' }] } }],
  ['ci/github/workflow.yml', 'githubWorkflow', { on: 'push', jobs: { a: { steps: [] } } }],
  ['ci/github/workflow-action.yml', 'githubWorkflow', { on: 'never', jobs: {} }],
  ['ci/gitlab/gitlab-ci.yml', 'gitlab', { leaklint: { script: 'x', artifacts: { reports: { secrets: 'x' } } } }],
  ['ci/circleci/config.yml', 'circleci', { version: 2.1, jobs: { a: { docker: [{ picture: 'x' }], steps: [] } } }],
  ['ci/azure/azure-pipelines.yml', 'azure', { steps: [{ script: 'x', checkout: 'self' }] }],
  ['ci/bitbucket/bitbucket-pipelines.yml', 'bitbucket', { pipelines: { default: [{ step: { name: 'x' } }] } }],
];

describe.each(FILES)('%s', (file, format, broken) => {
  // To Azure, every scalar is a text.
  const content: unknown = parse(read(file), { schema: format === 'azure' ? 'failsafe' : 'core' });

  test('is valid by the schema of its system', () => {
    expect(problemsOf(format, content)).toEqual([]);
  });

  test('would not be, were it broken', () => {
    expect(problemsOf(format, broken)).not.toEqual([]);
  });

  test('clones enough', () => {
    const isOfAction = file === 'action.yml';
    const depths = /fetch-depth: 0|GIT_DEPTH: '0'|fetchDepth: 0|depth: full|- checkout$/m;
    expect(depths.test(read(file))).toBe(!isOfAction);
  });
});

/** The scripts in a file: what stands in `run`, `script` and `command`. */
function scriptsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['run', 'script', 'command'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => scriptsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => scriptsIn(item, name));
}

test.each(FILES.map(([file]) => file))('%s puts nothing from outside into a script', (file) => {
  const scripts = scriptsIn(parse(read(file)));
  expect(scripts.length > 0).toBe(file !== 'ci/github/workflow-action.yml');
  for (const script of scripts) expect(script).not.toMatch(/\$\{\{|<<\s*pipeline|\$\(/);
});

describe('action.yml', () => {
  const action: unknown = parse(read('action.yml'));

  test('hands on every input, and says what each is for', () => {
    const script = read('ci/github/run.sh');
    const text = read('action.yml');
    for (const [name, input] of entriesOf(action, 'inputs')) {
      expect(text, name).toContain(`inputs.${name}`);
      expect(JSON.stringify(input), name).toMatch(/"description":"\w/);
    }
    const variables = [...text.matchAll(/^ {8}(LEAKLINT_\w+):/gm)].map(([, name = '']) => name);
    expect(variables.length).toBeGreaterThan(5);
    for (const name of variables.filter((each) => each !== 'LEAKLINT_BASE')) expect(script).toContain(name);
  });
});

function entriesOf(value: unknown, key: string): readonly (readonly [string, unknown])[] {
  const found: unknown =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
  return typeof found === 'object' && found !== null ? Object.entries(found) : [];
}

describe('the Dockerfile', () => {
  const text = read('Dockerfile');

  test('has no mistake that a linter finds, which would find one', () => {
    expect(validateDockerfile(text).map(({ message }) => message)).toEqual([]);
    expect(validateDockerfile('FRUM node\n')).not.toEqual([]);
  });

  test('runs leaklint as somebody without rights, with git, without npm', () => {
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^ENTRYPOINT \["leaklint"\]$/m);
    expect(last).toContain("git config --system --add safe.directory '*'");
    expect(last).toMatch(/apk add --no-cache git/);
    expect(last).not.toMatch(/^RUN.*npm (?:install|ci)/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('ENTRYPOINT'));
  });

  test('names only folders that are there', () => {
    for (const [, workspace = ''] of text.matchAll(/--workspace (\S+)/g)) {
      expect(JSON.parse(read(`${workspace}/package.json`))).toHaveProperty('files');
    }
  });
});

describe('the Jenkinsfile', () => {
  const text = read('ci/jenkins/Jenkinsfile');

  test('closes what it opens', () => {
    const code = text.replace(/\/\/.*$/gm, '').replace(/'[^'\n]*'/g, "''");
    const stack: string[] = [];
    const pairs: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };
    for (const [sign] of code.matchAll(/[{}()[\]]/g)) {
      const opener = pairs[sign];
      if (opener === undefined) stack.push(sign);
      else expect(stack.pop()).toBe(opener);
    }
    expect(stack).toEqual([]);
    expect(code).not.toMatch(/["']{3}|\$\{/);
  });

  test('has the sections of a declarative pipeline, each at its place', () => {
    const outline = text.split('\n').flatMap((line) => /^ {0,4}\w+(?:\('[^']*'\))? \{/.exec(line)?.[0].trimEnd() ?? []);
    expect(outline).toEqual([
      'pipeline {',
      '  triggers {',
      '  stages {',
      "    stage('Checkout') {",
      "    stage('leaklint') {",
      "    stage('leaklint, all of history') {",
      '  post {',
      '    always {',
    ]);
  });
});
