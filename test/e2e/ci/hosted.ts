import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { gitRepo, type GitRepo } from '../../helpers/git-repo.ts';
import { CLI } from '../../helpers/run-cli.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';

/** What no commit is. */
export const ZEROS = '0'.repeat(40);

/** A host of repositories, with one repository, and a developer's clone that pushes to it. */
export interface Host {
  readonly address: string;
  readonly developer: GitRepo;
  /** Pushes the developer's refs as they are, or what else is asked for. */
  readonly push: (...what: readonly string[]) => void;
  /** Makes the merge of a branch into main that the host offers for a pull request, and returns its id. */
  readonly offerMerge: (branch: string, number: number) => string;
}

/** Makes a host whose main has one clean commit. */
export function createHost(files: Readonly<Record<string, string>> = { 'README.md': 'Nothing to see.\n' }): Host {
  const developer = gitRepo();
  const bare = join(tempDir(), 'origin.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare], { env: cleanEnv() });
  developer.commit('first', files);
  developer.git('remote', 'add', 'origin', bare);
  developer.git('push', '--quiet', 'origin', 'main');
  return {
    address: `file://${bare}`,
    developer,
    push: (...what) => developer.git('push', '--quiet', 'origin', ...what),
    offerMerge(branch, number) {
      developer.git('checkout', '--quiet', '--detach', 'main');
      developer.git('merge', '--quiet', '--no-ff', '--no-edit', branch);
      developer.git('push', '--quiet', '--force', 'origin', `HEAD:refs/pull/${String(number)}/merge`);
      developer.git('push', '--quiet', '--force', 'origin', `${branch}:refs/pull/${String(number)}/head`);
      const id = developer.git('rev-parse', 'HEAD');
      developer.git('checkout', '--quiet', 'main');
      return id;
    },
  };
}

/** Checks a ref out as actions/checkout does: in a new repository, with so many commits; 0 is all, of all branches. */
export function checkOut(host: Host, ref: string, depth = 0): string {
  const dir = tempDir();
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: dir, env: cleanEnv(), stdio: 'pipe' });
  };
  git('init', '--quiet');
  git('remote', 'add', 'origin', host.address);
  const local = ref.replace(/^refs\/heads\//, 'refs/remotes/origin/').replace(/^refs\/pull\//, 'refs/remotes/pull/');
  const whole = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  const one = ref.startsWith('refs/heads/') && depth === 0 ? [] : [`+${ref}:${local}`];
  const options = depth === 0 ? [] : [`--depth=${String(depth)}`];
  git('fetch', '--quiet', '--no-tags', ...options, 'origin', ...(depth === 0 ? whole : []), ...one);
  git('checkout', '--quiet', '--detach', local);
  return dir;
}

export interface ActionRun extends ProgramRun {
  readonly summary: string;
  readonly outputs: string;
  readonly sarif: string | undefined;
}

/** An event of GitHub, and what the workflow says. */
export interface GithubEvent {
  readonly name: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly payload?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the script of the action in a checkout, with the variables that GitHub would set. */
export function runAction(dir: string, { name, ref = '', sha = '', payload = {}, env = {} }: GithubEvent): ActionRun {
  const runner = tempDir();
  const [eventFile, summary, outputs] = ['event.json', 'summary.md', 'outputs'].map((file) => join(runner, file));
  if (eventFile === undefined || summary === undefined || outputs === undefined) throw new Error('no paths');
  mkdirSync(join(runner, 'temp'));
  writeFileSync(eventFile, JSON.stringify(payload));
  for (const file of [summary, outputs]) writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync('sh', [join(ROOT, 'ci/github/run.sh')], {
    cwd: dir,
    encoding: 'utf8',
    env: cleanEnv({
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: outputs,
      GITHUB_RUN_ID: '1',
      RUNNER_TEMP: join(runner, 'temp'),
      LEAKLINT_BIN: CLI,
      ...env,
    }),
  });
  const sarif = join(runner, 'temp/leaklint-1/leaklint.sarif');
  return {
    status,
    stdout,
    stderr,
    summary: readFileSync(summary, 'utf8'),
    outputs: readFileSync(outputs, 'utf8'),
    sarif: existsSync(sarif) ? readFileSync(sarif, 'utf8') : undefined,
  };
}

/** All that a run left where others can read it. */
export function allText({ stdout, stderr, summary, outputs, sarif = '' }: ActionRun): string {
  return [stdout, stderr, summary, outputs, sarif].join('\n');
}
