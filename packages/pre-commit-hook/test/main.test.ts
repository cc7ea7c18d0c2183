import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gitRepo } from '../../../test/helpers/git-repo.ts';
import { hookScript, install, status, uninstall } from '../src/index.ts';
import { main } from '../src/main.ts';

const QUIET = { out: () => undefined, error: () => undefined };

it('installs, tells and uninstalls', async () => {
  const cwd = gitRepo().dir;
  expect(status({ cwd }).guards.map(({ isGuarded }) => isGuarded)).toEqual([false, false, false]);
  const { changes } = await install({ cwd });
  expect(changes.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
  expect(status({ cwd }).guards.map(({ hook, isGuarded }) => [hook, isGuarded])).toEqual([
    ['pre-commit', true],
    ['commit-msg', true],
    ['pre-push', true],
  ]);
  await uninstall({ cwd });
  expect(existsSync(join(cwd, '.git/hooks/pre-commit'))).toBe(false);
});

it('gives the hook itself', () => {
  expect(hookScript({ hook: 'pre-push' })).toMatch(/^#!\/bin\/sh\n[\s\S]*hook=pre-push/);
});

it.each([[[]], [['install', 'now']], [['install', '--manager', 'nobody']], [['--nothing']]])(
  'ends with 2 for %j, which is no command line of its',
  async (args) => {
    expect(await main(args, QUIET)).toBe(2);
  },
);
