import { findMarks } from '../../src/pragma/find-marks.ts';
import { findPragmas } from '../../src/pragma/find-pragmas.ts';
import type { Pragma } from '../../src/pragma/pragma.ts';

/** The pragmas of a text, as if it stood in a file of that name. */
export function pragmasIn(path: string, text: string | Uint8Array, foreign = false): Pragma[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return findPragmas(bytes, findMarks(bytes), { path, foreign });
}

/** The lines on which a pragma counts. */
export function pragmaLines(path: string, text: string): number[] {
  return pragmasIn(path, text).map(({ line }) => line);
}
