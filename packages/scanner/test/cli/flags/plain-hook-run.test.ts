import { expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/flags/parse-command-line.ts';
import { plainHookRun } from '../../../src/cli/flags/plain-hook-run.ts';

it.each([
  ['pre-commit'],
  ['commit-msg', '.git/COMMIT_EDITMSG'],
  ['pre-push', 'origin', 'https://git.example.com/project.git'],
])('reads %s as the table of flags does', (...args) => {
  const argv = ['hook', 'run', ...args];
  const plain = plainHookRun(argv);
  expect(plain).toBeDefined();
  expect(plain).toEqual(parseCommandLine(argv));
});

it.each([
  ['hook', 'run', 'pre-commit', '--verbose'],
  ['hook', 'run', 'post-commit'],
  ['hook', 'run'],
  ['hook', 'status'],
  ['scan'],
  [],
])('leaves all else to the table', (...argv) => {
  expect(plainHookRun(argv)).toBeUndefined();
});
