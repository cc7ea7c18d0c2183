import { charsOf, NOT_NEWLINE, withBothCases } from './char-set.ts';
import { atEnd, peek, skip, take, takeMatch } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { RegexNode } from './node.ts';
import { parseClass } from './parse-class.ts';
import { parseEscape } from './parse-escape.ts';

/** How a pattern is to be read. */
export interface RegexOptions {
  readonly ignoreCase?: boolean;
}

/** Reads a pattern that `RegExp` takes without the `u` and `v` flags; what is no byte is left out of its sets. */
export function parseRegex(source: string, options: RegexOptions = {}): RegexNode {
  return parseChoice({ source, index: 0 }, options.ignoreCase === true);
}

function parseChoice(cursor: Cursor, ignoreCase: boolean): RegexNode {
  const options = [parseSequence(cursor, ignoreCase)];
  while (skip(cursor, '|')) options.push(parseSequence(cursor, ignoreCase));
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
}

function parseSequence(cursor: Cursor, ignoreCase: boolean): RegexNode {
  const items: RegexNode[] = [];
  while (!atEnd(cursor) && peek(cursor) !== '|' && peek(cursor) !== ')') {
    items.push(parseRepeat(cursor, parseAtom(cursor, ignoreCase)));
  }
  return { kind: 'sequence', items };
}

function parseRepeat(cursor: Cursor, item: RegexNode): RegexNode {
  const match = takeMatch(cursor, /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y);
  if (match === undefined) return item;
  const [, sign, least, comma, most] = match;
  if (sign !== undefined) return { kind: 'repeat', item, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
  const min = Number(least);
  if (comma === undefined) return { kind: 'repeat', item, min, max: min };
  return { kind: 'repeat', item, min, max: most === undefined || most === '' ? Infinity : Number(most) };
}

function parseAtom(cursor: Cursor, ignoreCase: boolean): RegexNode {
  const char = take(cursor);
  if (char === '(') return parseGroup(cursor, ignoreCase);
  if (char === '^' || char === '$') return { kind: 'anchor', source: char };
  if (char === '.') return { kind: 'set', set: NOT_NEWLINE };
  if (char === '\\') return parseBackslash(cursor, ignoreCase);
  const set = char === '[' ? parseClass(cursor) : charsOf(char);
  return { kind: 'set', set: ignoreCase ? withBothCases(set) : set };
}

function parseBackslash(cursor: Cursor, ignoreCase: boolean): RegexNode {
  if (takeMatch(cursor, /[bB]/y) !== undefined) return { kind: 'word-edge' };
  const reference = takeMatch(cursor, /[1-9]\d*|k<[^>]+>/y);
  if (reference !== undefined) return { kind: 'reference', source: `\\${reference[0]}` };
  const set = parseEscape(cursor);
  return { kind: 'set', set: ignoreCase ? withBothCases(set) : set };
}

function parseGroup(cursor: Cursor, ignoreCase: boolean): RegexNode {
  const head = takeMatch(cursor, /\?(?:(:)|(<?)([=!])|<([^>]+)>)/y);
  const item = parseChoice(cursor, ignoreCase);
  take(cursor);
  if (head?.[1] !== undefined) return item;
  if (head?.[2] !== undefined) return { kind: 'look', item, behind: head[2] === '<', negative: head[3] === '!' };
  return { kind: 'group', item, name: head?.[4] };
}
