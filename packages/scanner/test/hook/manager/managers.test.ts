import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { lefthook } from '../../../src/hook/manager/lefthook.ts';
import { preCommitFramework } from '../../../src/hook/manager/pre-commit-framework.ts';
import { simpleGitHooks } from '../../../src/hook/manager/simple-git-hooks.ts';
import { memoryRepository } from './memory-repository.ts';

const COMMAND = 'node_modules/.bin/leaklint';

describe.each([
  [
    'lefthook.yml',
    lefthook,
    ['{}\n', 'a: &x [1]\npre-commit: *x\n', 'pre-commit: { commands: { a: { run: b } } }\n', 'a: 1\n...\n'],
  ],
  [
    '.pre-commit-config.yaml',
    preCommitFramework,
    ['repos: []\n', 'repos: [{ repo: meta }]\n', 'a: 1\n', 'repos: &r\n- repo: meta\n'],
  ],
  [
    'package.json',
    simpleGitHooks,
    ['{"simple-git-hooks": {"pre-push": "git lfs pre-push"}}', '{"simple-git-hooks": {"pre-commit": 1}}'],
  ],
])('%s', (name, manager, unsafe) => {
  it.each(unsafe)('is left alone, and the lines are given, when it is %j', async (text) => {
    const { repository, text: read } = memoryRepository({ [name]: text }, COMMAND);
    const { changes, byHand } = await manager.install(repository);
    expect(read(name)).toBe(text);
    expect(changes).toEqual([]);
    expect(byHand?.lines.join('\n')).toContain(`${COMMAND} hook run pre-commit`);
  });
});

it.each([
  ['lefthook.yml', lefthook, '--global'],
  ['package.json', simpleGitHooks, '--save-dev'],
])('%s is left alone when leaklint is not installed where it could be called', async (name, manager, scope) => {
  const { repository } = memoryRepository({ [name]: '{}' }, undefined);
  await expect(async () => manager.install(repository)).rejects.toThrow(`npm install ${scope} @leaklint/scanner`);
});

it('lets the pre-commit framework install leaklint where it is not installed', async () => {
  const { repository, text } = memoryRepository({ '.pre-commit-config.yaml': 'repos:\n- repo: meta\n' }, undefined);
  await preCommitFramework.install(repository);
  expect(parse(text('.pre-commit-config.yaml') ?? '')).toMatchObject({
    repos: [
      {
        hooks: [
          {
            entry: 'leaklint hook run pre-commit',
            language: 'node',
            additional_dependencies: ['@leaklint/scanner@1.2.3'],
          },
          { entry: 'leaklint hook run commit-msg' },
          { entry: 'leaklint hook run pre-push' },
        ],
      },
      { repo: 'meta' },
    ],
  });
});

it.each([
  '# first\nrepos:\n- repo: meta\n  hooks: [{ id: identity }]\n',
  'repos:\n    # mine\n    - repo: meta\n      hooks:\n        - id: identity\n',
  'repos:\r\n  - repo: meta\r\n    hooks:\r\n      - id: identity',
])('an entry goes into and out of the configuration of the framework %#', async (text) => {
  const { repository, text: read } = memoryRepository({ '.pre-commit-config.yaml': text }, COMMAND);
  await preCommitFramework.install(repository);
  const edited = read('.pre-commit-config.yaml') ?? '';
  const value: unknown = parse(edited);
  expect(value).toMatchObject({ repos: [{ repo: 'local', hooks: [{ id: 'leaklint' }, {}, {}] }, { repo: 'meta' }] });
  await preCommitFramework.install(repository);
  expect(read('.pre-commit-config.yaml')).toBe(edited);
  await preCommitFramework.uninstall(repository);
  expect(read('.pre-commit-config.yaml')).toBe(text);
});

it.each([
  '{"simple-git-hooks":{}}',
  '\uFEFF{\n\t"simple-git-hooks": {\n\t\t"commit-msg": "a \\"b\\"",\n\t\t"post-commit": "c"\n\t}\n}\n',
  '{ "x": { "simple-git-hooks": 1 }, "simple-git-hooks": { "pre-commit": "[ a ] && { b; }" } }',
])('commands go into and out of a package.json %#', async (text) => {
  const { repository, text: read } = memoryRepository({ 'package.json': text }, COMMAND);
  await simpleGitHooks.install(repository);
  const edited = read('package.json') ?? '';
  const value: unknown = JSON.parse(edited.replace('\uFEFF', ''));
  expect(JSON.stringify(value).match(/leaklint hook run/g)).toHaveLength(3);
  await simpleGitHooks.install(repository);
  expect(read('package.json')).toBe(edited);
  await simpleGitHooks.uninstall(repository);
  expect(read('package.json')).toBe(text);
});
