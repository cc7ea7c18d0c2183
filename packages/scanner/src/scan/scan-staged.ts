import type { ScanResult, Skip } from '../core/scan-result.ts';
import type { ChangedEntry, IndexChanges } from '../git/staged/compare-index.ts';
import { readStaged } from '../git/staged/read-staged.ts';
import { MODE_GITLINK, typeOfMode } from '../git/store/tree.ts';
import { displayPath } from '../source/display-path.ts';
import { whyOwnFile } from '../source/why-own-file.ts';
import { openBlob, readBlob } from './commit/blob-item.ts';
import { createFormerFinder } from './commit/find-former.ts';
import { markUntouched } from './commit/mark-untouched.ts';
import { openGitScan, type GitScene } from './commit/open-git-scan.ts';
import type { GitScanPorts } from './git-scan.ts';
import type { ScanSettings } from './scan-request.ts';
import { scanSources, type SourceItem } from './scan-sources.ts';

/**
 * Scans what the next commit adds: files of the index that no parent has, judged whole; what stands on lines that a
 * parent has too is counted, not reported. Throws `ScanError` outside a repository.
 */
export async function scanStaged(request: ScanSettings, ports: GitScanPorts): Promise<ScanResult> {
  const scene = openGitScan(request.cwd, ports);
  try {
    const changes = await readStaged(scene.repository, scene.store, ports);
    const { items, skipped } = toItems(changes, scene, request.maxFileSize);
    const nothing =
      items.length + skipped.length === 0 ? 'nothing is staged that adds to what is committed' : undefined;
    const warnings = changes.unreadable.map(describeUnreadable);
    return await scanSources(
      { ...request, root: scene.root, isRepository: true, items, skipped, warnings, nothing },
      ports,
    );
  } finally {
    scene.store.close();
  }
}

function toItems(
  changes: IndexChanges,
  scene: GitScene,
  maxSize: number | undefined,
): { readonly items: readonly SourceItem[]; readonly skipped: readonly Skip[] } {
  const findFormer = createFormerFinder(changes.removed, scene);
  const items: SourceItem[] = [];
  const skipped = changes.unmerged.map((path): Skip => {
    return { path: displayPath(path), reason: 'unmerged: it has a conflict', incomplete: true };
  });
  for (const entry of changes.changed) {
    const path = displayPath(entry.path);
    const reason = whyNotScanned(entry, path);
    if (reason !== undefined) skipped.push(reason);
    else items.push(toItem(entry, path, { scene, maxSize, findFormer }));
  }
  return { items, skipped };
}

function whyNotScanned({ mode }: ChangedEntry, path: string): Skip | undefined {
  if (typeOfMode(mode) === MODE_GITLINK) return { path: `${path}/`, reason: 'submodule: not scanned' };
  const reason = whyOwnFile(path, undefined);
  return reason === undefined ? undefined : { path, reason };
}

interface ItemContext {
  readonly scene: GitScene;
  readonly maxSize: number | undefined;
  readonly findFormer: ReturnType<typeof createFormerFinder>;
}

function toItem(entry: ChangedEntry, path: string, { scene, maxSize, findFormer }: ItemContext): SourceItem {
  return {
    path,
    open: () => openBlob(entry.id, scene, maxSize),
    judge: (report, search) => {
      if (report.secrets.length === 0) return report;
      const after = readBlob(entry.id, scene);
      const before = after === undefined ? [] : findFormer(entry, after);
      return markUntouched(report, { after, before }, search);
    },
  };
}

function describeUnreadable(folder: Uint8Array): string {
  const name = displayPath(folder);
  return `${name === '' ? 'the repository' : name}: what is committed there cannot be read, so all of it counts as new`;
}
