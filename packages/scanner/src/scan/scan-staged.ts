import { ScanError } from '../core/errors.ts';
import type { ScanResult, Skip } from '../core/scan-result.ts';
import { readStaged } from '../git/staged/read-staged.ts';
import { displayPath } from '../source/display-path.ts';
import { changedItems } from './commit/changed-items.ts';
import { createFormerFinder } from './commit/find-former.ts';
import { openGitScan, type GitScene } from './commit/open-git-scan.ts';
import type { GitScanPorts } from './git-scan.ts';
import type { ScanSettings } from './scan-request.ts';
import { scanSources } from './scan-sources.ts';

/**
 * Scans what the next commit adds: files of the index that no parent has, judged whole; what stands on lines that a
 * parent has too is counted, not reported. Throws `ScanError` outside a repository.
 */
export async function scanStaged(request: ScanSettings, ports: GitScanPorts): Promise<ScanResult> {
  const scene = openGitScan(request.cwd, ports);
  try {
    const changes = await readStaged(scene.repository, scene.store, ports);
    const warnings = changes.unreadable.map((folder) => describeUnreadable(folder, scene));
    const findFormer = createFormerFinder(changes.removed, scene);
    const { items, skipped: left } = changedItems(changes.changed, { scene, maxSize: request.maxFileSize, findFormer });
    const skipped = [...changes.unmerged.map(unmergedSkip), ...left];
    const nothing =
      items.length + skipped.length === 0 ? 'nothing is staged that adds to what is committed' : undefined;
    return await scanSources(
      { ...request, root: scene.root, isRepository: true, items, skipped, warnings, nothing },
      ports,
    );
  } finally {
    scene.store.close();
  }
}

function unmergedSkip(path: Uint8Array): Skip {
  return { path: displayPath(path), reason: 'unmerged: it has a conflict', incomplete: true };
}

/** In a partial clone all of such a folder counts as new; elsewhere nothing that git has in it can be trusted. */
function describeUnreadable(folder: Uint8Array, { repository }: GitScene): string {
  const name = displayPath(folder);
  const problem = `${name === '' ? 'the repository' : name}: what is committed there cannot be read`;
  if (repository.isPartial) return `${problem}, so all of it counts as new`;
  throw new ScanError(`${problem}: the repository is damaged, and \`git fsck\` says where`);
}
