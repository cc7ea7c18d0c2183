import { spawnSync } from 'node:child_process';
import type { Git, GitCommand, GitOutcome } from '../port/git.ts';
import { errorCode } from './error-code.ts';
import { gitEnvironment, gitOptions } from './git-environment.ts';
import { gitProgram } from './git-program.ts';

/** The git of this machine, run with neutral settings. */
export const nodeGit: Git = { run };

function run(command: GitCommand): GitOutcome {
  const program = gitProgram(process.env, process.platform);
  if (program === undefined) return { kind: 'not-installed' };
  const result = spawnSync(program, [...gitOptions(command.repository, command.gitDirectory), ...command.args], {
    env: gitEnvironment(process.env),
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (result.error !== undefined) {
    return errorCode(result.error) === 'ENOENT' ? { kind: 'not-installed' } : failed(result.error.message);
  }
  const messages = result.stderr.toString('utf8').trim();
  if (result.status !== 0) return failed(messages === '' ? `git ended with ${String(result.status)}` : messages);
  return { kind: 'done', output: result.stdout, warnings: messages };
}

function failed(messages: string): GitOutcome {
  const reason = messages.split('\n', 1)[0] ?? '';
  return { kind: 'failed', reason: reason.replace(/^(?:fatal|error): /, '') };
}
