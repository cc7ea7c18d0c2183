import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { runCli } from '../../helpers/run-cli.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { writeFiles } from '../../helpers/write-files.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
type Variables = Readonly<Record<string, string>>;

/** A repository whose hooks run, with a home and git settings of its own. */
export interface HookedRepo {
  readonly dir: string;
  readonly home: string;
  readonly write: (files: Files) => void;
  /** Runs git to its end, hooks and all. */
  readonly git: (args: readonly string[], options?: GitOptions) => ProgramRun;
  /** Runs git, which must succeed, and returns what it prints. */
  readonly ask: (...args: readonly string[]) => string;
  readonly leaklint: (args: readonly string[], env?: Variables) => ProgramRun;
}

export interface GitOptions {
  readonly env?: Variables;
  /** Default: the repository's root. */
  readonly cwd?: string;
  readonly input?: string;
}

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Author',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** Makes a repository with one commit, and installs our hooks unless told not to. */
export function hookedRepo({ isInstalled = true }: { readonly isInstalled?: boolean } = {}): HookedRepo {
  const base = tempDir();
  const [dir, home] = [join(base, 'repo'), join(base, 'home')];
  writeFiles(home, { '.gitconfig': '' });
  writeFiles(dir, { 'README.md': 'Nothing to see.\n' });
  const env = {
    ...AUTHOR,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
  };
  const git: HookedRepo['git'] = (args, options = {}) => {
    const { status, stdout, stderr } = spawnSync('git', [...args], {
      cwd: options.cwd ?? dir,
      env: cleanEnv({ ...env, ...options.env }),
      encoding: 'utf8',
      input: options.input ?? '',
    });
    return { status, stdout, stderr };
  };
  const ask: HookedRepo['ask'] = (...args) =>
    execFileSync('git', args, { cwd: dir, env: cleanEnv(env), encoding: 'utf8', stdio: 'pipe' }).trimEnd();
  const leaklint: HookedRepo['leaklint'] = (args, variables = {}) =>
    runCli(args, { cwd: dir, env: { ...env, ...variables } });
  ask('init', '--quiet', '--initial-branch=main');
  ask('add', '--all');
  ask('commit', '--quiet', '-m', 'Start');
  if (isInstalled) expectGood(leaklint(['hook', 'install']));
  return { dir, home, write: (files) => writeFiles(dir, files), git, ask, leaklint };
}

/** Fails the test with what a program printed, unless it ended well. */
export function expectGood({ status, stdout, stderr }: ProgramRun): void {
  if (status !== 0) throw new Error(`ended with ${String(status)}: ${stdout}${stderr}`);
}

/** Names, modes and contents of all that is in a folder; two are equal when nothing changed. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(entries.map((name) => [name, describeEntry(join(folder, name))]));
}

function describeEntry(file: string): string {
  const stats = lstatSync(file);
  const mode = (stats.mode & 0o777).toString(8);
  if (stats.isSymbolicLink()) return `-> ${readlinkSync(file)}`;
  if (stats.isDirectory()) return `folder ${mode}`;
  return `${mode} ${createHash('sha1').update(readFileSync(file)).digest('hex')}`;
}
