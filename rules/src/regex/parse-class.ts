import { charsOf, complement, range } from './char-set.ts';
import type { CharSet } from './char-set.ts';
import { peek, skip, take } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { parseEscape } from './parse-escape.ts';

/** Reads a class after its opening bracket, such as `^a-z]`. */
export function parseClass(cursor: Cursor): CharSet {
  const negated = skip(cursor, '^');
  let set = 0n;
  while (peek(cursor) !== ']') {
    const first = parseMember(cursor);
    const last = parseRangeEnd(cursor);
    set |= last === undefined ? first : joinRange(first, last);
  }
  take(cursor);
  return negated ? complement(set) : set;
}

function parseMember(cursor: Cursor): CharSet {
  const char = take(cursor);
  if (char !== '\\') return charsOf(char);
  return skip(cursor, 'b') ? range(8) : parseEscape(cursor);
}

function parseRangeEnd(cursor: Cursor): CharSet | undefined {
  const next = cursor.source.charAt(cursor.index + 1);
  if (peek(cursor) !== '-' || next === ']') return undefined;
  take(cursor);
  return parseMember(cursor);
}

function joinRange(first: CharSet, last: CharSet): CharSet {
  const low = onlyMember(first);
  const high = onlyMember(last);
  // `\w-x` is no range: the old grammar reads the dash as itself.
  return low === undefined || high === undefined ? first | last | charsOf('-') : range(low, high);
}

function onlyMember(set: CharSet): number | undefined {
  const code = set.toString(2).length - 1;
  return set === range(code) ? code : undefined;
}
