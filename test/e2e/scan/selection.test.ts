import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gitRepo } from '../../helpers/git-repo.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { dirWith } from './folders.ts';
import { scanJson } from './json-report.ts';
import { githubToken } from './secrets.ts';

const RULE = 'github-personal-token';
const leak = (seed: string): string => `token = "${githubToken(seed)}"\n`;
const found = (...paths: readonly string[]): string[] => paths.map((path) => `${path}:1 ${RULE}`);

it('looks at what git tracks, or would track, and says so where that may surprise', () => {
  const { dir, git, commit, write } = gitRepo();
  commit('Start', { 'src/app.py': leak('app'), 'build/kept.js': leak('kept'), '.gitignore': '.env\nbuild/\n' });
  git('add', '--force', 'build/kept.js');
  commit('Keep a build');
  write({
    'new.py': leak('new'),
    '.env': leak('env'),
    'build/out.js': leak('out'),
    'node_modules/x/index.js': leak('module'),
    '.git/hidden.txt': leak('hidden'),
  });
  git('config', 'color.ui', 'always');
  git('config', 'core.quotePath', 'true');

  const worktree = scanJson([], { cwd: dir });
  expect(worktree.places).toEqual(found('build/kept.js', 'new.py', 'node_modules/x/index.js', 'src/app.py'));
  expect(worktree.stderr).toMatch(/^leaklint: .*\.env/);
  expect(scanJson(['--files', 'tracked'], { cwd: dir }).places).toEqual(found('build/kept.js', 'src/app.py'));
  expect(scanJson(['--files', 'all'], { cwd: dir }).places).toEqual(
    found('.env', 'build/kept.js', 'build/out.js', 'new.py', 'node_modules/x/index.js', 'src/app.py'),
  );
  // What is named is scanned, and paths count from the root of the repository.
  expect(scanJson(['../.env', '.'], { cwd: join(dir, 'src') }).places).toEqual(found('.env', 'src/app.py'));
});

it('takes all files outside of a repository, but dependencies, which it names', () => {
  const cwd = dirWith({ 'app.py': leak('app'), '.gitignore': 'app.py\n', 'node_modules/x/index.js': leak('module') });
  const { places, report } = scanJson([], { cwd });
  expect(places).toEqual(found('app.py'));
  expect(report.scanned.skipped).toMatchObject([{ path: 'node_modules/' }]);
  expect(scanJson(['node_modules'], { cwd }).places).toEqual(found('x/index.js'));
});

it('runs nothing that the scanned repository asks git to run', () => {
  const { dir, git, commit } = gitRepo();
  const trap = `#!/bin/sh\ntouch ${join(dir, 'sprung')}\ncat\n`;
  commit('Start', { 'app.py': leak('app'), '.gitattributes': '*.py -diff filter=trap diff=trap\n', 'trap.sh': trap });
  chmodSync(join(dir, 'trap.sh'), 0o755);
  for (const key of ['core.fsmonitor', 'core.pager', 'diff.trap.textconv', 'filter.trap.clean', 'core.hooksPath']) {
    git('config', key, join(dir, 'trap.sh'));
  }
  expect(runCli(['scan', '--quiet'], { cwd: dir })).toMatchObject({ status: 1, stderr: '' });
  expect(existsSync(join(dir, 'sprung'))).toBe(false);
});
