import type { Skip } from '../../core/scan-result.ts';
import { createAddedLines, type AddedLines } from './added-lines.ts';
import type { PatchItem } from './patch-item.ts';
import { patchPath, type PatchHeader } from './patch-path.ts';

/** One file of a patch, while it is read. */
export interface PatchFile {
  header: PatchHeader;
  readonly added: AddedLines;
  isDeleted: boolean;
  /** Why its new content is not all there. */
  problem: string | undefined;
}

/** Starts a file. */
export function createPatchFile(patch: Uint8Array, header: Partial<PatchHeader>): PatchFile {
  const empty = { git: undefined, bare: undefined, minus: undefined, plus: undefined };
  return { header: { ...empty, ...header }, added: createAddedLines(patch), isDeleted: false, problem: undefined };
}

/** Puts a file that is read among the items or the skipped. */
export function finishPatchFile(file: PatchFile, items: PatchItem[], skipped: Skip[]): void {
  const { header, added, problem, isDeleted } = file;
  // What claims to remove a file and adds lines to it is no patch of git, but is scanned.
  const path = patchPath(header) ?? (added.hasAny ? patchPath({ ...header, plus: header.minus }) : undefined);
  if (path === undefined) return;
  if (added.hasAny) items.push(added.toItem(path));
  if (problem !== undefined && !isDeleted) skipped.push({ path, reason: problem, incomplete: true });
}
