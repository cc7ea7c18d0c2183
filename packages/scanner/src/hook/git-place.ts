import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { UserGit } from '../port/user-git.ts';

/** Where `core.hooksPath` stands: in this repository, or in settings that hold for others too. */
export interface HooksPath {
  readonly value: string;
  readonly isOfRepository: boolean;
  /** The file, for messages. */
  readonly origin: string;
}

/** A repository, as far as hooks go; all paths are absolute. */
export interface GitPlace {
  /** Undefined for a bare repository. */
  readonly root: string | undefined;
  /** Shared by all linked work trees. */
  readonly commonFolder: string;
  /** Where git looks for hooks now. */
  readonly hooksFolder: string;
  readonly hooksPath: HooksPath | undefined;
}

/** Asks git where it looks for the hooks of a folder's repository; throws `ScanError` where there is none. */
export function findGitPlace(git: UserGit, cwd: string): GitPlace {
  const common = git.run(['rev-parse', '--git-common-dir'], cwd);
  if (!common.isGood) throw new ScanError(firstLine(common.messages) || 'not a git repository');
  const commonFolder = path.resolve(cwd, withoutNewline(common.output));
  const top = git.run(['rev-parse', '--show-toplevel'], cwd);
  const root = top.isGood && top.output !== '' ? path.resolve(withoutNewline(top.output)) : undefined;
  const hooksPath = readHooksPath(git, ['config'], cwd);
  // Git takes a relative one from where it runs hooks.
  const hooksFolder =
    hooksPath === undefined ? path.join(commonFolder, 'hooks') : path.resolve(root ?? commonFolder, hooksPath.value);
  return { root, commonFolder, hooksFolder, hooksPath };
}

/** The `core.hooksPath` of all of the user's repositories. */
export function findGlobalHooksPath(git: UserGit, cwd: string): HooksPath | undefined {
  return readHooksPath(git, ['config', '--global'], cwd);
}

function readHooksPath(git: UserGit, config: readonly string[], cwd: string): HooksPath | undefined {
  const args = ['--show-scope', '--show-origin', '--null', '--type=path', '--get', 'core.hooksPath'];
  const { isGood, output } = git.run([...config, ...args], cwd);
  if (!isGood) return undefined;
  const [scope = '', origin = '', value = ''] = output.split('\0');
  return {
    value,
    isOfRepository: ['local', 'worktree', 'command'].includes(scope),
    origin: origin.replace(/^file:/, ''),
  };
}

function withoutNewline(text: string): string {
  return text.replace(/\r?\n$/, '');
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/^fatal: /, '');
}
