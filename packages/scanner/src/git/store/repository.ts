import path from 'node:path';
import { ScanError } from '../../core/errors.ts';
import type { GitPorts } from '../../port/git-ports.ts';
import { isTrue, parseGitConfig, type GitConfig } from './git-config.ts';
import { locateRepository, type RepositoryPlace, type RepositoryRequest } from './locate-repository.ts';
import type { ObjectFormat, ObjectId } from './object.ts';
import { findObjectDirectories, splitAlternates } from './object-directories.ts';
import { readText } from './read-text.ts';

/** Where everything of a repository stands. All paths are absolute. */
export interface Repository {
  /** The `.git` folder of this work tree: HEAD, index, MERGE_HEAD are here. */
  readonly gitDirectory: string;
  /** Shared by all linked work trees: refs, packed-refs, objects, config. The same as `gitDirectory` in the main one. */
  readonly commonDirectory: string;
  /** Undefined in a bare repository. */
  readonly workTree: string | undefined;
  readonly indexFile: string;
  /** The repository's own objects first, then the alternates; each once. */
  readonly objectDirectories: readonly string[];
  readonly format: ObjectFormat;
  readonly refStorage: 'files' | 'reftable';
  /** Commits whose parents a shallow clone lacks. */
  readonly shallow: ReadonlySet<ObjectId>;
  /** A partial clone: objects may be missing, because a remote promises to have them. */
  readonly isPartial: boolean;
  /** The repository's own settings, without the user's and the system's. */
  readonly config: GitConfig;
}

const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  'compatobjectformat',
  'noop',
  'noop-v1',
  'objectformat',
  'partialclone',
  'preciousobjects',
  'refstorage',
  'relativeworktrees',
  'worktreeconfig',
]);

/**
 * Opens the repository that a folder is in, or is (bare); undefined when there is none. Throws `ScanError` for a format
 * that it cannot read. A repository that belongs to someone else is read like any other: git refuses those because
 * their settings could run programs, and reading files runs none.
 */
export function openRepository(request: RepositoryRequest, ports: GitPorts): Repository | undefined {
  const place = locateRepository(request, ports);
  if (place === undefined) return undefined;
  const variables = request.useEnvironment ? ports.environment : {};
  const { gitDirectory } = place;
  const commonDirectory = commonOf(gitDirectory, variables['GIT_COMMON_DIR'], { request, ports });
  const config = readConfig(gitDirectory, commonDirectory, ports);
  checkFormat(config, gitDirectory);
  const resolve = (name: string): string | undefined => {
    const value = variables[name];
    return value === undefined || value === '' ? undefined : path.resolve(request.folder, value);
  };
  return {
    gitDirectory,
    commonDirectory,
    workTree: workTreeOf(place, config, resolve('GIT_WORK_TREE')),
    indexFile: resolve('GIT_INDEX_FILE') ?? path.join(gitDirectory, 'index'),
    objectDirectories: findObjectDirectories(
      resolve('GIT_OBJECT_DIRECTORY') ?? path.join(commonDirectory, 'objects'),
      splitAlternates(variables['GIT_ALTERNATE_OBJECT_DIRECTORIES'], request.folder),
      ports,
    ),
    format: config.get('extensions.objectformat') === 'sha256' ? 'sha256' : 'sha1',
    refStorage: config.get('extensions.refstorage') === 'reftable' ? 'reftable' : 'files',
    shallow: readShallow(resolve('GIT_SHALLOW_FILE') ?? path.join(commonDirectory, 'shallow'), ports),
    isPartial: isPartial(config),
    config,
  };
}

function commonOf(
  gitDirectory: string,
  variable: string | undefined,
  { request, ports }: { readonly request: RepositoryRequest; readonly ports: GitPorts },
): string {
  if (variable !== undefined && variable !== '') return path.resolve(request.folder, variable);
  const text = readText(ports.fileSystem, path.join(gitDirectory, 'commondir'))?.trimEnd();
  return text === undefined || text === '' ? gitDirectory : path.resolve(gitDirectory, text);
}

function readConfig(gitDirectory: string, commonDirectory: string, { fileSystem }: GitPorts): GitConfig {
  const shared = readText(fileSystem, path.join(commonDirectory, 'config')) ?? '';
  const config = parseGitConfig([shared]);
  if (!isTrue(config.get('extensions.worktreeConfig'))) return config;
  return parseGitConfig([shared, readText(fileSystem, path.join(gitDirectory, 'config.worktree')) ?? '']);
}

function checkFormat(config: GitConfig, gitDirectory: string): void {
  const version = Number(config.get('core.repositoryformatversion') ?? '0');
  if (version === 0) return;
  if (version !== 1) throw new ScanError(`${gitDirectory}: repository format ${String(version)} is not known here`);
  for (const key of config.keys()) {
    if (key.startsWith('extensions.') && !KNOWN_EXTENSIONS.has(key.slice('extensions.'.length))) {
      throw new ScanError(`${gitDirectory}: the repository needs "${key}", which is not known here`);
    }
  }
  checkValue(config, 'extensions.objectformat', ['sha1', 'sha256'], gitDirectory);
  checkValue(config, 'extensions.refstorage', ['files', 'reftable'], gitDirectory);
}

function checkValue(config: GitConfig, key: string, known: readonly string[], gitDirectory: string): void {
  const value = config.get(key);
  if (value === undefined || known.includes(value)) return;
  throw new ScanError(`${gitDirectory}: ${key} is "${value}"; known are ${known.join(' and ')}`);
}

/** What was found by walking up counts for more than a setting, with which a repository could point elsewhere. */
function workTreeOf(place: RepositoryPlace, config: GitConfig, variable: string | undefined): string | undefined {
  const found = variable ?? place.workTree;
  if (found !== undefined) return found;
  const setting = config.get('core.worktree');
  if (setting !== undefined) return path.resolve(place.gitDirectory, setting);
  return isTrue(config.get('core.bare')) ? undefined : place.fallback;
}

function readShallow(file: string, { fileSystem }: GitPorts): ReadonlySet<ObjectId> {
  const text = readText(fileSystem, file);
  return new Set(text?.split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line)));
}

function isPartial(config: GitConfig): boolean {
  if (config.get('extensions.partialclone') !== undefined) return true;
  for (const key of config.keys()) {
    if (/^remote\..*\.promisor$/s.test(key) && isTrue(config.get(key))) return true;
  }
  return false;
}
