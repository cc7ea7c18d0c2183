import type { Skip } from '../../core/scan-result.ts';
import { isComplete, parseHunkHeader, type Hunk } from './hunk.ts';
import { createPatchFile, finishPatchFile, type PatchFile } from './patch-file.ts';
import type { PatchItem } from './patch-item.ts';
import type { PatchHeader } from './patch-path.ts';

/** How far a patch is read. */
export interface Reading {
  readonly patch: Uint8Array;
  readonly items: PatchItem[];
  readonly skipped: Skip[];
  file: PatchFile | undefined;
  hunk: Hunk | undefined;
  /** What the line before said after `---`. */
  minus: string | undefined;
  /** There was something that only a diff has. */
  isDiff: boolean;
}

const GIT = /^diff --(?:git (?<git>.*)|(?:cc|combined) (?<bare>.*))$/;
const RENAME = /^(?:rename|copy) to (?<bare>.*)$/;
const BINARY = /^(?:GIT binary patch|Binary files .* and (?<current>.*) differ)$/;
const ONLY_IN = /^Only in (?<folder>.*): (?<name>.*)$/;
const NOT_IN_PATCH = 'binary: its content is not in the patch';

/** Reads a line outside of the hunks, one character a byte. */
export function readHeaderLine(reading: Reading, text: string): void {
  const { minus, file } = reading;
  reading.minus = text.startsWith('--- ') ? text.slice(4) : undefined;
  const git = GIT.exec(text)?.groups;
  if (git !== undefined) startFile(reading, { git: git['git'], bare: git['bare'] });
  else if (text.startsWith('+++ ') && minus !== undefined) readNames(reading, { minus, plus: text.slice(4) });
  else if (text.startsWith('@@') && file !== undefined) startHunk(reading, file, text);
  else if (isGitFile(file)) readGitLine(file, text);
  else readPlainLine(reading, text);
}

/** Ends the file that is being read, if there is one. */
export function finishFile(reading: Reading): void {
  endHunk(reading);
  if (reading.file !== undefined) finishPatchFile(reading.file, reading.items, reading.skipped);
  reading.file = undefined;
}

/** Ends the hunk that is being read, if there is one. */
export function endHunk(reading: Reading): void {
  const { file, hunk } = reading;
  if (file !== undefined && hunk !== undefined && !isComplete(hunk)) file.problem = 'a hunk of the patch is cut short';
  reading.hunk = undefined;
}

function startFile(reading: Reading, header: Partial<PatchHeader>): void {
  finishFile(reading);
  reading.file = createPatchFile(reading.patch, header);
  reading.isDiff = true;
}

/** The names after git's own header belong to it; others start a file of a plain diff. */
function readNames(reading: Reading, names: { readonly minus: string; readonly plus: string }): void {
  const { file } = reading;
  if (isGitFile(file) && file.header.plus === undefined) file.header = { ...file.header, ...names };
  else startFile(reading, names);
}

function startHunk(reading: Reading, file: PatchFile, text: string): void {
  const hunk = file.header.plus === undefined ? undefined : parseHunkHeader(text);
  if (hunk === undefined) file.problem = 'a hunk of the patch cannot be read';
  else file.added.addGap(hunk.line);
  reading.hunk = hunk;
}

function isGitFile(file: PatchFile | undefined): file is PatchFile {
  return file !== undefined && (file.header.git ?? file.header.bare) !== undefined;
}

function readGitLine(file: PatchFile, text: string): void {
  const bare = RENAME.exec(text)?.groups?.['bare'];
  const binary = BINARY.exec(text);
  if (bare !== undefined) file.header = { ...file.header, bare };
  if (text.startsWith('deleted file mode')) file.isDeleted = true;
  if (binary !== null && binary.groups?.['current'] !== '/dev/null') file.problem = NOT_IN_PATCH;
}

/** What `diff -r` says of files that it shows no lines of. */
function readPlainLine(reading: Reading, text: string): void {
  const binary = BINARY.exec(text)?.groups?.['current'];
  const only = ONLY_IN.exec(text)?.groups;
  if (binary !== undefined) addSkip(reading, binary, NOT_IN_PATCH);
  if (only !== undefined)
    addSkip(
      reading,
      `${only['folder'] ?? ''}/${only['name'] ?? ''}`,
      'in one of the two folders alone: its content is not in the patch',
    );
}

function addSkip(reading: Reading, path: string, reason: string): void {
  reading.isDiff = true;
  reading.skipped.push({ path, reason, incomplete: true });
}
