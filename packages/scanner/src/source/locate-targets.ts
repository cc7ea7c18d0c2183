import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { FileKind, FileSystem } from '../port/file-system.ts';
import { chooseRoot } from './choose-root.ts';
import { createRepositoryFinder } from './find-repository.ts';
import type { Targets } from './target.ts';
import { toPosix } from './to-posix.ts';

export interface TargetRequest {
  /** None: the current folder. */
  readonly paths: readonly string[];
  /** Absolute. */
  readonly cwd: string;
}

interface Place {
  readonly given: string;
  readonly kind: 'file' | 'folder';
  readonly absolute: string;
  /** Where reports say it is: a symlink to a file keeps its own name. */
  readonly place: string;
}

/** Finds the named paths, literally, and the root of the scan; throws `ScanError` where there is nothing to scan. */
export function locateTargets(request: TargetRequest, fileSystem: FileSystem): Targets {
  const findRepository = createRepositoryFinder(fileSystem);
  const cwd = toPosix(fileSystem.realPath(request.cwd) ?? request.cwd);
  const given = request.paths.length === 0 ? ['.'] : request.paths;
  const found = given.map((name) => {
    const place = locate(name, cwd, fileSystem);
    return { ...place, repository: findRepository(place.kind === 'folder' ? place.place : path.dirname(place.place)) };
  });
  const root = chooseRoot(found, cwd);
  const targets = found.map(({ place, ...target }) => ({ ...target, path: toPosix(path.relative(root, place)) }));
  return { root, isRepository: found.some((target) => target.repository === root), targets };
}

function locate(given: string, cwd: string, fileSystem: FileSystem): Place {
  const named = toPosix(path.resolve(cwd, given));
  const real = fileSystem.realPath(named);
  const kind = real === undefined ? undefined : fileSystem.kindOf(real);
  if (real === undefined || (kind !== 'file' && kind !== 'folder')) {
    throw new ScanError(`${given}: ${whyNothing(kind ?? fileSystem.kindOf(named))}`);
  }
  const absolute = toPosix(real);
  if (kind === 'folder' || absolute === named) return { given, kind, absolute, place: absolute };
  const folder = fileSystem.realPath(path.dirname(named)) ?? path.dirname(named);
  return { given, kind, absolute, place: toPosix(path.join(folder, path.basename(named))) };
}

function whyNothing(kind: FileKind): string {
  if (kind === 'missing') return 'no such file or folder';
  if (kind === 'symlink') return 'a symlink to nothing that can be scanned';
  if (kind === 'special') return 'no regular file; use --stdin to scan what it gives';
  return 'cannot be read';
}
