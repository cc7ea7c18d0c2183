import type { TextEncodingName } from '../../core/locate.ts';
import { addedLines } from './added-lines.ts';
import { splitLines } from './split-lines.ts';

/** Larger texts are not compared: all their lines count as touched. */
const LARGEST = 1 << 27;

/** Says of lines, both ends included and counted from 1, whether all of them are as they were before. */
export type IsUntouched = (startLine: number, endLine: number) => boolean;

/**
 * Compares a text with its former versions: a commit's parents, of which a merge has several. A line is untouched when
 * any of them has it.
 */
export function compareLines(
  after: Uint8Array,
  before: readonly Uint8Array[],
  encoding: TextEncodingName,
): IsUntouched {
  const size = before.reduce((sum, bytes) => sum + bytes.length, after.length);
  if (before.length === 0 || size > LARGEST) return () => false;
  const lines = splitLines(after, encoding);
  const added = before.map((bytes) => addedLines(splitLines(bytes, encoding), lines));
  return (startLine, endLine) => {
    for (let line = startLine; line <= endLine; line++) {
      if (added.every((each) => (each[line - 1] ?? 1) === 1)) return false;
    }
    return true;
  };
}
