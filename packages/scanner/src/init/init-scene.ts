import { ScanError } from '../core/errors.ts';
import { findGitPlace } from '../hook/git-place.ts';
import type { EditableFiles } from '../port/editable-files.ts';
import type { UserGit } from '../port/user-git.ts';

/** The outside world of `leaklint init`. */
export interface InitPorts {
  readonly files: EditableFiles;
  readonly git: UserGit;
}

/** The repository that is to be set up; paths are POSIX and relative to its root. */
export interface InitScene {
  readonly root: string;
  readonly ports: InitPorts;
  readonly tracked: readonly string[];
  /** Neither tracked nor ignored. */
  readonly untracked: readonly string[];
  /** Ignored; folders that are ignored as a whole are not looked into. */
  readonly ignored: readonly string[];
  /** Where it is fetched from; empty when nobody said. */
  readonly remotes: string;
  /** The text of a file; undefined when there is none. */
  readonly read: (path: string) => string | undefined;
  readonly exists: (path: string) => boolean;
}

/** Looks at the repository of a folder; throws `ScanError` where there is none. */
export function openInitScene(cwd: string, ports: InitPorts): InitScene {
  const root = rootOf(cwd, ports);
  const { files, git } = ports;
  const list = (...options: readonly string[]): readonly string[] =>
    git
      .run(['ls-files', '-z', ...options], root)
      .output.split('\0')
      .filter(Boolean);
  const others = ['--others', '--exclude-standard'];
  return {
    root,
    ports,
    tracked: list('--cached'),
    untracked: list(...others),
    ignored: list(...others, '--ignored', '--directory').filter((path) => !path.endsWith('/')),
    remotes: git.run(['config', '--get-regexp', String.raw`^remote\..*\.url$`], root).output,
    read: (path) => {
      const bytes = files.read(`${root}/${path}`);
      return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    exists: (path) => files.entryOf(`${root}/${path}`) !== undefined,
  };
}

/** Every file that is not ignored. */
export function visibleFiles({ tracked, untracked }: InitScene): readonly string[] {
  return [...tracked, ...untracked];
}

function rootOf(cwd: string, { git }: InitPorts): string {
  if (!git.run(['rev-parse', '--git-dir'], cwd).isGood) {
    throw new ScanError(`${cwd}: not a git repository, nor in one; \`git init\` makes it one`);
  }
  const { root } = findGitPlace(git, cwd);
  if (root === undefined) throw new ScanError(`${cwd}: a bare repository has no files to set up`);
  return root;
}
