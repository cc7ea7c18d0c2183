import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitRepo, type GitRepo } from '../../helpers/git-repo.ts';
import { runCli } from '../../helpers/run-cli.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

/** The usual name of a baseline. */
export const BASELINE = '.leaklint.baseline.json';

/** A repository and the command, run in it with a cache of its own. */
export interface KnownRepo extends GitRepo {
  readonly run: (...args: readonly string[]) => ProgramRun;
  readonly runWith: (input: string, ...args: readonly string[]) => ProgramRun;
  readonly baseline: () => string;
}

/** A repository with files. */
export function repoWith(files: Readonly<Record<string, string>>): KnownRepo {
  const repo = gitRepo();
  const home = tempDir();
  const env = { XDG_CACHE_HOME: join(home, 'cache'), XDG_STATE_HOME: join(home, 'state') };
  repo.commit('first', files);
  return {
    ...repo,
    run: (...args) => runCli(args, { cwd: repo.dir, env }),
    runWith: (input, ...args) => runCli(args, { cwd: repo.dir, env, input }),
    baseline: () => readFileSync(join(repo.dir, BASELINE), 'utf8'),
  };
}

/** The same with a baseline of what is in them, committed. */
export function knownRepo(files: Readonly<Record<string, string>>): KnownRepo {
  const repo = repoWith(files);
  const { status, stderr } = repo.run('baseline', 'create');
  if (status !== 0) throw new Error(stderr);
  repo.commit('baseline');
  return repo;
}
