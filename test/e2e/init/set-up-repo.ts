import { chmodSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { delimiter, join } from 'node:path';
import { expect } from 'vitest';
import { gitRepo, type GitRepo } from '../../helpers/git-repo.ts';
import { runCli } from '../../helpers/run-cli.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { writeFiles } from '../../helpers/write-files.ts';

/** A repository for `leaklint init`, with a home of its own. */
export interface SetUpRepo {
  readonly repo: GitRepo;
  readonly init: (...flags: readonly string[]) => ProgramRun;
  readonly read: (path: string) => string;
  /** Everything in the work tree, and what init may touch in `.git`; equal when nothing changed. */
  readonly hash: () => string;
}

/** Makes a repository with one commit of these files. */
export function setUpRepo(files: Readonly<Record<string, string>>, isInPath = false): SetUpRepo {
  const repo = gitRepo();
  if (Object.keys(files).length > 0) repo.commit('first', files);
  const home = tempDir();
  writeFiles(home, { 'bin/leaklint': '#!/bin/sh\n' });
  chmodSync(join(home, 'bin/leaklint'), 0o755);
  const own = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const PATH = [...(isInPath ? [join(home, 'bin')] : []), ...own].join(delimiter);
  return {
    repo,
    init: (...flags) => runCli(['init', ...flags], { cwd: repo.dir, env: { HOME: home, XDG_CONFIG_HOME: home, PATH } }),
    read: (path) => readFileSync(join(repo.dir, path), 'utf8'),
    hash: () => hashOf(repo.dir),
  };
}

/** Runs `init --yes` twice: the second time nothing changes, and it says so. */
export function initTwice({ init, hash }: SetUpRepo): ProgramRun {
  const before = hash();
  const shown = init('--dry-run');
  expect(shown.status, shown.stderr).toBe(0);
  expect(hash()).toBe(before);
  const first = init('--yes');
  expect(first.status, first.stderr).toBe(0);
  const after = hash();
  expect(after).not.toBe(before);
  const second = init('--yes');
  expect(second.status, second.stderr).toBe(0);
  expect(second.stdout).toMatch(/^Nothing to do/m);
  expect(second.stdout).not.toMatch(/^(?:\+\+\+|runs:|added|changed)/m);
  expect(hash()).toBe(after);
  return first;
}

function hashOf(dir: string): string {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const kept = names.filter((name) => !/^\.git(?:$|\/(?!hooks|config|leaklint))/.test(name) && name !== '.git/hooks');
  const hash = createHash('sha256');
  for (const name of kept) {
    const stats = lstatSync(join(dir, name));
    const content = stats.isFile()
      ? createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex')
      : '';
    hash.update(`${name} ${stats.mode.toString(8)} ${content}\n`);
  }
  return hash.digest('hex');
}
