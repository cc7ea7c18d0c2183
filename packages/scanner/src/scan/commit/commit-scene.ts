import { createTreeReader, type ReadTree } from '../../git/range/compare-trees.ts';
import { createLinkReader, type CommitLinks } from '../../git/range/read-links.ts';
import { idLength, type ObjectId } from '../../git/store/object.ts';
import { openRefs } from '../../git/store/open-refs.ts';
import type { Refs } from '../../git/store/refs.ts';
import type { GitScanPorts } from '../git-scan.ts';
import { openGitScan, type GitScene } from './open-git-scan.ts';

/** A repository that is open for a scan of commits. */
export interface CommitScene extends GitScene {
  readonly refs: Refs;
  readonly readLinks: (id: ObjectId) => CommitLinks | undefined;
  readonly readTree: ReadTree;
  readonly idLength: number;
  readonly git: GitScanPorts['git'];
}

/** Opens the repository of a folder; throws `ScanError` where there is none. */
export async function openCommitScan(folder: string, ports: GitScanPorts): Promise<CommitScene> {
  const scene = openGitScan(folder, ports);
  const { repository, store } = scene;
  return {
    ...scene,
    refs: await openRefs(repository, ports),
    readLinks: createLinkReader(store, repository.shallow),
    readTree: createTreeReader(store),
    idLength: idLength(repository.format),
    git: () => ports.git(),
  };
}
