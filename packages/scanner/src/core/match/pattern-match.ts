import type { Item } from './item.ts';
import type { RawMatch } from './raw-match.ts';
import type { BookRule } from './rule-book.ts';

/** Bytes on either side of the reach, for look-arounds. */
const CONTEXT = 16;

export interface KeywordHit {
  readonly start: number;
  readonly end: number;
}

/**
 * The leftmost match of the rule that covers this occurrence of its keyword.
 * It depends only on bytes within the rule's reach, so every window that holds them gives the same answer.
 */
export function matchPattern(item: Item, book: BookRule, hit: KeywordHit): RawMatch | undefined {
  const [before, after] = book.rule.reach;
  const from = Math.max(0, hit.start - before - CONTEXT);
  const to = Math.min(item.length, hit.end + after + CONTEXT);
  if (!book.canMatch(item.bytes, from, to)) return undefined;
  const text = item.latin1(item.bytes, from, to);
  const { regex } = book;
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    const start = from + match.index;
    if (start > hit.start) return undefined;
    if (start + match[0].length >= hit.end) return toRawMatch(book, match, from);
    regex.lastIndex = match.index + 1;
  }
  return undefined;
}

/** All matches of a rule in a stretch of the item, for rules that are searched near another's match. */
export function matchStretch(item: Item, book: BookRule, stretch: KeywordHit): RawMatch[] {
  const from = Math.max(0, stretch.start - CONTEXT);
  const to = Math.min(item.length, stretch.end + CONTEXT);
  const text = item.latin1(item.bytes, from, to);
  const matches: RawMatch[] = [];
  book.regex.lastIndex = 0;
  for (const match of text.matchAll(book.regex)) {
    const raw = toRawMatch(book, match, from);
    if (raw.start >= stretch.start && raw.end <= stretch.end) matches.push(raw);
  }
  return matches;
}

function toRawMatch(book: BookRule, match: RegExpExecArray, textStart: number): RawMatch {
  const text = match.input;
  const [start, end] = match.indices?.groups?.['secret'] ?? [match.index, match.index + match[0].length];
  return {
    book,
    start: textStart + start,
    end: textStart + end,
    value: text.slice(start, end),
    name: match.groups?.['name'],
    syntax: undefined,
    quoted: isQuote(text[start - 1]) && isQuote(text[end]),
  };
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'" || character === '`';
}
