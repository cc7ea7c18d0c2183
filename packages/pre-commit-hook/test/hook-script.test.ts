import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanEnv } from '../../../test/helpers/clean-env.ts';
import { gitRepo } from '../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../test/helpers/write-files.ts';
import { hookScript } from '../src/hook-script.ts';

interface Setting {
  /** Exit code of the repository's own leaklint; undefined: there is none. */
  readonly leaklint?: number;
  /** Where Node can be found. */
  readonly node: 'in PATH' | 'at home' | 'nowhere';
}

interface Commit {
  readonly isMade: boolean;
  readonly stderr: string;
  /** The arguments that leaklint was called with. */
  readonly calledWith: string | undefined;
}

it('lets a commit pass that leaklint finds clean', () => {
  expect(tryCommit({ leaklint: 0, node: 'in PATH' })).toEqual({
    isMade: true,
    stderr: '',
    calledWith: 'scan --staged\n',
  });
});

it.each([1, 2, 3, 4])('blocks the commit when leaklint ends with %i', (leaklint) => {
  expect(tryCommit({ leaklint, node: 'in PATH' }).isMade).toBe(false);
});

it('finds Node at home when git runs without the PATH of a shell', () => {
  expect(tryCommit({ leaklint: 0, node: 'at home' })).toMatchObject({ isMade: true, calledWith: 'scan --staged\n' });
});

it('blocks the commit, in one line, when there is no Node', () => {
  const { isMade, stderr } = tryCommit({ leaklint: 0, node: 'nowhere' });
  expect(isMade).toBe(false);
  expect(stderr).toMatch(/^leaklint: commit blocked: Node was not found.*\n$/);
});

it('blocks the commit, in one line, when there is no leaklint', () => {
  const { isMade, stderr } = tryCommit({ node: 'in PATH' });
  expect(isMade).toBe(false);
  expect(stderr).toMatch(/^leaklint: commit blocked: the leaklint command was not found.*\n$/);
});

function tryCommit({ leaklint, node }: Setting): Commit {
  const { dir, git, write } = gitRepo();
  const tools = tempDir();
  const called = join(tools, 'called-with');
  write({ 'src/app.js': 'run();\n', '.git/hooks/pre-commit': hookOfTest(), '.gitignore': 'node_modules\n' });
  chmodSync(join(dir, '.git/hooks/pre-commit'), 0o755);
  if (leaklint !== undefined) {
    write({ 'node_modules/.bin/leaklint': `#!/bin/sh\necho "$@" > '${called}'\nexit ${leaklint}\n` });
    chmodSync(join(dir, 'node_modules/.bin/leaklint'), 0o755);
  }
  git('add', '--all');
  const { status, stderr } = spawnSync('git', ['commit', '--quiet', '-m', 'Start'], {
    cwd: join(dir, 'src'),
    env: cleanEnv({ ...author, HOME: homeFolder(tools, node), PATH: toolFolder(tools, node) }),
    encoding: 'utf8',
  });
  return { isMade: status === 0, stderr, calledWith: existsSync(called) ? readFileSync(called, 'utf8') : undefined };
}

/** The hook without the machine-wide folders, where whoever runs the tests may well have a Node. */
function hookOfTest(): string {
  return hookScript().replace(' /opt/homebrew/bin /usr/local/bin;', ';');
}

const author = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** A folder that holds git, and Node where it should be in the PATH: nothing else can be found. */
function toolFolder(folder: string, node: Setting['node']): string {
  const tools = join(folder, 'bin');
  mkdirSync(tools);
  symlinkSync(whereIs('git'), join(tools, 'git'));
  if (node === 'in PATH') symlinkSync(process.execPath, join(tools, 'node'));
  return tools;
}

function homeFolder(folder: string, node: Setting['node']): string {
  const home = join(folder, 'home');
  writeFiles(home, { '.profile': '' });
  if (node === 'at home') {
    mkdirSync(join(home, '.volta/bin'), { recursive: true });
    symlinkSync(process.execPath, join(home, '.volta/bin/node'));
  }
  return home;
}

function whereIs(command: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, command)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${command} is not in the PATH`);
  return found;
}
