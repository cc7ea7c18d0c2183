/** What is left to read of a hunk. */
export interface Hunk {
  /** Line of the new file that comes next. */
  line: number;
  /** Lines of the new file still to come. */
  added: number;
  /** The same for each old file; a merge has several. */
  readonly removed: number[];
}

export type HunkLine = 'added' | 'context' | 'removed';

const HEADER = /^(?<marks>@{2,}) (?<old>(?:-\d+(?:,\d+)? )+)\+(?<start>\d+)(?:,(?<count>\d+))? @@/;
const PLUS = 0x2b;
const MINUS = 0x2d;
const SPACE = 0x20;
const CARRIAGE_RETURN = 0x0d;

/** Reads `@@ -1,2 +3,4 @@`, or `@@@ … @@@` of a merge. */
export function parseHunkHeader(text: string): Hunk | undefined {
  const groups = HEADER.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const removed = (groups['old'] ?? '').trim().split(' ').map(toCount);
  if (groups['marks']?.length !== removed.length + 1) return undefined;
  return { line: Number(groups['start']), added: Number(groups['count'] ?? 1), removed };
}

function toCount(range: string): number {
  return Number(range.split(',')[1] ?? 1);
}

/** Says whether all lines that the header promised were read. */
export function isComplete(hunk: Hunk): boolean {
  return hunk.added <= 0 && hunk.removed.every((count) => count <= 0);
}

/** Mailers strip the blank that a blank line of context consists of. */
function toMark(byte: number | undefined): number {
  return byte === undefined || byte === CARRIAGE_RETURN ? SPACE : byte;
}

/** Takes a line (its first characters, one for each old file) into account; undefined when it is none of a hunk. */
export function takeLine(hunk: Hunk, marks: Uint8Array): HunkLine | undefined {
  const isRemoved = marks.includes(MINUS);
  for (const [index, count] of hunk.removed.entries()) {
    const mark = toMark(marks[index]);
    if (mark !== PLUS && mark !== MINUS && mark !== SPACE) return undefined;
    const isInOld = isRemoved ? mark === MINUS : mark === SPACE;
    if (isInOld) hunk.removed[index] = count - 1;
  }
  if (isRemoved) return 'removed';
  hunk.added -= 1;
  hunk.line += 1;
  return marks.includes(PLUS) ? 'added' : 'context';
}
