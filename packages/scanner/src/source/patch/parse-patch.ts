import { ScanError } from '../../core/errors.ts';
import { isComplete, takeLine } from './hunk.ts';
import type { Patch } from './patch-item.ts';
import { endHunk, finishFile, readHeaderLine, type Reading } from './read-header-line.ts';
import { stripColors } from './strip-colors.ts';

const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const LONGEST_HEADER = 20_000;
/** `diff`, `deleted`, `---`, `+++`, `@@`, `rename`, `copy`, `Binary files`, `GIT binary patch`, `Only in`. */
const HEADER_STARTS = 'd-+@rcBGO';

/** Reads a unified diff, of git or plain; throws `ScanError` where there is text but no diff in it. */
export function parsePatch(input: Uint8Array, name: string): Patch {
  const patch = stripColors(input);
  const reading = createReading(patch);
  for (let start = 0; start < patch.length;) {
    const newline = patch.indexOf(NEWLINE, start);
    const end = newline < 0 ? patch.length : newline;
    if (!readHunkLine(reading, start, end)) readHeaderLine(reading, headerText(patch, start, end));
    start = end + 1;
  }
  finishFile(reading);
  if (!reading.isDiff && patch.some((byte) => byte > SPACE)) throw new ScanError(`${name}: no unified diff in it`);
  return { items: reading.items, skipped: reading.skipped };
}

function createReading(patch: Uint8Array): Reading {
  return { patch, items: [], skipped: [], file: undefined, hunk: undefined, minus: undefined, isDiff: false };
}

/** Says whether the line belongs to a hunk. */
function readHunkLine(reading: Reading, start: number, end: number): boolean {
  const { file, hunk, patch } = reading;
  if (file === undefined || hunk === undefined) return false;
  // "\ No newline at end of file" counts for no line.
  if (patch[start] === BACKSLASH) return true;
  const width = hunk.removed.length;
  const { line } = hunk;
  const kind = isComplete(hunk) ? undefined : takeLine(hunk, patch.subarray(start, Math.min(start + width, end)));
  if (kind === 'added') file.added.add(line, start + width, end);
  if (kind === 'context') file.added.addBlank(line);
  if (kind === undefined) endHunk(reading);
  return kind !== undefined;
}

/** One character a byte, as far as any header reaches; empty for a line that starts like none. */
function headerText(patch: Uint8Array, start: number, end: number): string {
  if (!HEADER_STARTS.includes(String.fromCharCode(patch[start] ?? 0))) return '';
  return String.fromCharCode(...patch.subarray(start, Math.min(end, start + LONGEST_HEADER))).replace(/\r$/, '');
}
