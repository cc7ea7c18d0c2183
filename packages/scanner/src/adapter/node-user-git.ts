import { spawnSync } from 'node:child_process';
import { ScanError } from '../core/errors.ts';
import type { UserGit, UserGitOutcome } from '../port/user-git.ts';
import { gitProgram } from './git-program.ts';

/** The git of this machine with all of its user's settings. */
export const nodeUserGit: UserGit = { run };

function run(args: readonly string[], folder: string): UserGitOutcome {
  const program = gitProgram(process.env, process.platform);
  const result =
    program === undefined
      ? undefined
      : spawnSync(program, [...args], {
          cwd: folder,
          // Its messages are read here.
          env: { ...process.env, LC_ALL: 'C' },
          encoding: 'utf8',
          maxBuffer: Infinity,
          stdio: ['ignore', 'pipe', 'pipe'],
          windowsHide: true,
        });
  if (result === undefined || result.error !== undefined) {
    throw new ScanError('git cannot be run; is it installed and in the PATH?', { cause: result?.error });
  }
  return { isGood: result.status === 0, output: result.stdout, messages: result.stderr.trim() };
}
