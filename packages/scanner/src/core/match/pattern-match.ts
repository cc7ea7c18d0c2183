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
  const first = Math.max(0, hit.start - before);
  const from = Math.max(0, first - CONTEXT);
  const to = Math.min(item.length, hit.end + after + CONTEXT);
  if (!book.canMatch(item.bytes, from, to)) return undefined;
  const text = item.latin1(item.bytes, from, to);
  if (book.rule.startsName === true && !startsWord(text, hit.start - from)) return undefined;
  if (!book.mayLead(text, hit.end - from)) return undefined;
  const { near } = book;
  // Nearly always the first attempt decides; only a match that ends before the keyword asks for another.
  for (let start = first; start <= hit.start;) {
    near.lastIndex = start - from;
    const match = near.exec(text);
    const [matchStart, matchEnd] = match?.indices?.groups?.['match'] ?? [Infinity, 0];
    if (match === null || from + matchStart > hit.start) return undefined;
    if (from + matchEnd >= hit.end) return toRawMatch(book, match, from);
    start = from + matchStart + 1;
  }
  return undefined;
}

/** Whether a word of an identifier starts here: `etsyKey`, `my_etsy_key`, `myEtsyKey`, but not `SetSysctl`. */
function startsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return !/[A-Za-z]/.test(before) || (/[a-z]/.test(before) && /[A-Z]/.test(text.charAt(at)));
}

/** All matches of a rule in a stretch of the item, for rules that are searched near another's match. */
export function matchStretch(item: Item, book: BookRule, stretch: KeywordHit): RawMatch[] {
  const from = Math.max(0, stretch.start - CONTEXT);
  const to = Math.min(item.length, stretch.end + CONTEXT);
  const text = item.latin1(item.bytes, from, to);
  return [...text.matchAll(book.anywhere)]
    .map((match) => toRawMatch(book, match, from))
    .filter((raw) => raw.start >= stretch.start && raw.end <= stretch.end);
}

function toRawMatch(book: BookRule, match: RegExpExecArray, textStart: number): RawMatch {
  const text = match.input;
  const groups = match.indices?.groups;
  const [start, end] = groups?.['secret'] ?? groups?.['match'] ?? [0, 0];
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
