import { expect } from 'vitest';
import { githubToken } from '../scan/secrets.ts';
import { snapshot, type GitOptions, type HookedRepo } from './hooked-repo.ts';

/** What no output may hold. */
export const TOKEN = githubToken(3);
export const LEAK = `[github]\ntoken = "${TOKEN}"\n`;
export const CLEAN = '[github]\nuser = "ada"\n';

/** Runs git and says whether our hook blocked it; a block changes nothing and prints no secret. */
export function attempt(repo: HookedRepo, args: readonly string[], options: GitOptions = {}): 'blocked' | 'passed' {
  const before = stateOf(repo, options.cwd);
  const run = repo.git(args, options);
  expect(run.stdout + run.stderr).not.toContain(TOKEN);
  if (run.status === 0) return 'passed';
  if (!/leaklint: (?:commit|push) blocked/.test(run.stderr)) throw new Error(`git failed by itself: ${run.stderr}`);
  expect(stateOf(repo, options.cwd)).toEqual(before);
  return 'blocked';
}

/** HEAD, all refs, the entries of the index, and every byte of the work tree. */
function stateOf(repo: HookedRepo, cwd = repo.dir): Readonly<Record<string, unknown>> {
  const files = Object.entries(snapshot(cwd)).filter(([name]) => name !== '.git' && !name.startsWith('.git/'));
  const ask = (...args: readonly string[]): string => repo.git(args, { cwd }).stdout;
  return { refs: ask('show-ref', '--head'), index: ask('ls-files', '--stage', '--debug'), files };
}

/** Writes files and stages them. */
export function stage(repo: HookedRepo, files: Readonly<Record<string, string | Uint8Array>>): void {
  repo.write(files);
  repo.ask('add', '--', ...Object.keys(files));
}
