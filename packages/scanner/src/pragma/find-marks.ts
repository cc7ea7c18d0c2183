import { latin1 } from '../core/text/latin1.ts';
import { PRAGMA_KEYWORDS } from './pragma-keywords.ts';

const WINDOW = 65_536;

/** Finds the marks without the engine's automaton, for a caller that holds one small text: an editor, a test. */
export function findMarks(bytes: Uint8Array): number[] {
  const keywords = new RegExp(PRAGMA_KEYWORDS.join('|'), 'gi');
  const longest = Math.max(...PRAGMA_KEYWORDS.map((keyword) => keyword.length));
  const marks: number[] = [];
  for (let start = 0; start < bytes.length; start += WINDOW) {
    const text = latin1(bytes, start, Math.min(bytes.length, start + WINDOW + longest));
    for (const match of text.matchAll(keywords)) if (match.index < WINDOW) marks.push(start + match.index);
  }
  return marks;
}
