import { expandRemoved } from '../../git/staged/expand-folder.ts';
import type { ChangedEntry, RemovedEntry } from '../../git/staged/compare-index.ts';
import { similarity } from '../../git/lines/similarity.ts';
import type { ObjectId } from '../../git/store/object.ts';
import { MODE_GITLINK, MODE_TREE, typeOfMode } from '../../git/store/tree.ts';
import { readBlob } from './blob-item.ts';
import type { GitScene } from './open-git-scan.ts';

/** Renamed files are looked for among so many; beyond that, a moved line counts as added. */
const MOST_REMOVED = 500;
const MOST_BYTES = 1 << 26;
/** What git takes for a rename, too. */
const SIMILAR = 0.5;

/**
 * Finds the former versions of what a commit has at a path: those of its parents there or, of a path that none of them
 * has, the file that it was moved from. Only asked for when something was found in it.
 */
export function createFormerFinder(
  removed: readonly RemovedEntry[],
  scene: GitScene,
): (entry: ChangedEntry, after: Uint8Array) => readonly Uint8Array[] {
  let files: readonly RemovedEntry[] | undefined;
  const removedFiles = (): readonly RemovedEntry[] => (files ??= listFiles(removed, scene));
  return ({ before, id }, after) => {
    const sides = before.flatMap((side) => (side !== undefined && isFile(side.mode) ? side.id : []));
    if (before.some((side) => side !== undefined)) return sides.flatMap((side) => readBlob(side, scene) ?? []);
    if (removedFiles().some((file) => file.id === id)) return [after];
    const former = mostSimilar(after, removedFiles(), scene);
    return former === undefined ? [] : [former];
  };
}

function isFile(mode: number): boolean {
  return typeOfMode(mode) !== MODE_TREE && typeOfMode(mode) !== MODE_GITLINK;
}

function listFiles(removed: readonly RemovedEntry[], { store, repository }: GitScene): readonly RemovedEntry[] {
  const files: RemovedEntry[] = [];
  for (const entry of removed) {
    for (const file of expandRemoved(entry, store, repository.format)) {
      if (files.length >= MOST_REMOVED) return files;
      if (isFile(file.mode)) files.push(file);
    }
  }
  return files;
}

function mostSimilar(after: Uint8Array, files: readonly RemovedEntry[], scene: GitScene): Uint8Array | undefined {
  let best: { readonly bytes: Uint8Array; readonly score: number } | undefined;
  let left = MOST_BYTES;
  for (const { id } of files) {
    const size = sizeOf(id, scene);
    if (size > 2 * after.length || after.length > 2 * size || size > left) continue;
    left -= size;
    const bytes = readBlob(id, scene);
    const score = bytes === undefined ? 0 : similarity(bytes, after);
    if (bytes !== undefined && score >= Math.max(SIMILAR, best?.score ?? 0)) best = { bytes, score };
  }
  return best?.bytes;
}

function sizeOf(id: ObjectId, { store }: GitScene): number {
  return store.stat(id)?.size ?? Infinity;
}
