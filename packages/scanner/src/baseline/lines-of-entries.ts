import { keyOf } from './entry.ts';
import { isEntry } from './parse-entry.ts';

/** The line of each entry in a baseline's text, by key; entries that do not stand on one line have none. */
export function linesOfEntries(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const entry = entryIn(line);
    if (entry !== undefined && !lines.has(entry)) lines.set(entry, index + 1);
  }
  return lines;
}

function entryIn(line: string): string | undefined {
  if (!line.includes('"fingerprint"')) return undefined;
  try {
    const entry: unknown = JSON.parse(line.trim().replace(/,$/, ''));
    return isEntry(entry) ? keyOf(entry) : undefined;
  } catch {
    // A part of an entry that somebody formatted over several lines.
    return undefined;
  }
}
