import path from 'node:path';
import { ScanError } from '../../core/errors.ts';
import type { GitPorts } from '../../port/git-ports.ts';
import { readText } from './read-text.ts';

/** Where to look for a repository. */
export interface RepositoryRequest {
  /** Absolute; the folder in which the command runs, or the target that was named. */
  readonly folder: string;
  /**
   * Honour GIT_DIR, GIT_INDEX_FILE, GIT_OBJECT_DIRECTORY …, as a hook of git must. A scan of a named folder must not:
   * they may speak of another repository.
   */
  readonly useEnvironment: boolean;
}

export interface RepositoryPlace {
  readonly gitDirectory: string;
  /** The folder that holds `.git`; undefined when there is no `.git` in the way that led here. */
  readonly workTree: string | undefined;
  /** The work tree, should the settings not say that there is none. */
  readonly fallback?: string;
}

/** Finds the nearest repository upwards; a linked work tree and a submodule have a `.git` file instead of a folder. */
export function locateRepository(request: RepositoryRequest, ports: GitPorts): RepositoryPlace | undefined {
  const { folder } = request;
  const variable = request.useEnvironment ? (ports.environment['GIT_DIR'] ?? '') : '';
  if (variable !== '') return fromVariable(path.resolve(folder, variable), folder, ports);
  for (let at = folder; ; at = path.dirname(at)) {
    const place = inFolder(at, ports);
    if (place !== undefined) return place;
    if (path.dirname(at) === at) return undefined;
  }
}

function fromVariable(named: string, folder: string, ports: GitPorts): RepositoryPlace {
  const gitDirectory = ports.fileSystem.kindOf(named) === 'file' ? followFile(named, ports) : named;
  if (gitDirectory === undefined || !isGitDirectory(gitDirectory, ports)) {
    throw new ScanError(`GIT_DIR names ${named}, which is no git repository`);
  }
  return { gitDirectory, workTree: undefined, fallback: folder };
}

function inFolder(folder: string, ports: GitPorts): RepositoryPlace | undefined {
  const dotGit = path.join(folder, '.git');
  const gitDirectory = ports.fileSystem.kindOf(dotGit) === 'file' ? followFile(dotGit, ports) : dotGit;
  if (gitDirectory !== undefined && isGitDirectory(gitDirectory, ports)) return { gitDirectory, workTree: folder };
  if (!isGitDirectory(folder, ports)) return undefined;
  // Git runs some hooks in the `.git` folder itself.
  const parent = path.dirname(folder);
  return path.basename(folder) === '.git'
    ? { gitDirectory: folder, workTree: undefined, fallback: parent }
    : { gitDirectory: folder, workTree: undefined };
}

function followFile(file: string, { fileSystem }: GitPorts): string | undefined {
  const target = /^gitdir: ([^\r\n]+)/.exec(readText(fileSystem, file) ?? '')?.[1];
  return target === undefined ? undefined : path.resolve(path.dirname(file), target);
}

/** A linked work tree's folder has a `commondir` instead of objects of its own. */
function isGitDirectory(folder: string, { fileSystem }: GitPorts): boolean {
  if (fileSystem.kindOf(path.join(folder, 'HEAD')) === 'missing') return false;
  if (fileSystem.exists(path.join(folder, 'commondir'))) return true;
  return fileSystem.exists(path.join(folder, 'objects')) && fileSystem.exists(path.join(folder, 'refs'));
}
