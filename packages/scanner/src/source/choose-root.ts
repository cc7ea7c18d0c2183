import path from 'node:path';

interface Candidate {
  readonly kind: 'file' | 'folder';
  readonly place: string;
  readonly repository: string | undefined;
}

/**
 * Chooses the folder that report paths are relative to: the repository that holds everything named; for a lone
 * folder, itself; otherwise the current folder, or what all that is named has in common.
 */
export function chooseRoot(candidates: readonly Candidate[], cwd: string): string {
  const anchors = candidates.map((candidate) => candidate.repository ?? folderOf(candidate));
  const repository = candidates.find(
    (candidate) =>
      candidate.repository !== undefined && anchors.every((anchor) => isWithin(anchor, candidate.repository)),
  );
  if (repository?.repository !== undefined) return repository.repository;
  const [first] = candidates;
  if (candidates.length === 1 && first?.kind === 'folder') return first.place;
  return anchors.every((anchor) => isWithin(anchor, cwd)) ? cwd : anchors.reduce(commonFolder);
}

function folderOf(candidate: Candidate): string {
  return candidate.kind === 'folder' ? candidate.place : path.dirname(candidate.place);
}

/** Says whether a path is a folder or below it; both absolute. */
function isWithin(place: string, folder: string | undefined): boolean {
  if (folder === undefined) return false;
  return place === folder || place.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function commonFolder(left: string, right: string): string {
  const parent = path.dirname(left);
  return isWithin(right, left) || parent === left ? left : commonFolder(parent, right);
}
