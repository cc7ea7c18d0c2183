import { ScanError } from '../../core/errors.ts';
import { createObjectStore, type ObjectStore } from '../../git/store/object-store.ts';
import { openRepository, type Repository } from '../../git/store/repository.ts';
import { toPosix } from '../../source/to-posix.ts';
import type { GitScanPorts } from '../git-scan.ts';

/** A repository that is open for a scan. */
export interface GitScene {
  readonly repository: Repository;
  readonly store: ObjectStore;
  /** What report paths count from: the work tree, or of a bare repository its folder. */
  readonly root: string;
  readonly ports: GitScanPorts;
}

/** Opens the repository of a folder, as git would there; throws `ScanError` where there is none. */
export function openGitScan(folder: string, ports: GitScanPorts): GitScene {
  const cwd = ports.fileSystem.realPath(folder) ?? folder;
  const repository = openRepository({ folder: cwd, useEnvironment: true }, ports);
  if (repository === undefined) {
    throw new ScanError(`${cwd}: not a git repository, nor in one`);
  }
  const place = repository.workTree ?? repository.gitDirectory;
  const root = toPosix(ports.fileSystem.realPath(place) ?? place);
  return { repository, store: createObjectStore(repository, ports), root, ports };
}
