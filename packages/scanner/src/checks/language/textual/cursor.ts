import type { Dialect } from './dialect.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Where a reader stands among the words of a source; every step goes forward, so that reading ends. */
export interface Cursor {
  readonly source: string;
  readonly dialect: Dialect;
  at: number;
  /** How deep brackets stand in brackets. */
  depth: number;
  readonly tokens: readonly Token[];
  /** The scopes of types: what is declared there is a field. */
  readonly types: Set<number>;
}

const DEEPEST = 120;

/** Makes one for a stretch of the source. */
export function createCursor(source: string, dialect: Dialect, stretch: { from: number; to: number }): Cursor {
  return { source, dialect, at: 0, depth: 0, tokens: tokensOf(source, dialect, stretch), types: new Set() };
}

/** The word ahead; behind the last one there is an end. */
export function peek({ tokens, at, source }: Cursor, ahead = 0): Token {
  const end = tokens.at(-1)?.end ?? source.length;
  return tokens[at + ahead] ?? { kind: 'end', text: '', start: end, end, isFirst: true };
}

/** Whether a sign or a word stands ahead. */
export function isAt(cursor: Cursor, ...texts: readonly string[]): boolean {
  const { kind, text } = peek(cursor);
  return kind !== 'string' && kind !== 'end' && texts.includes(text);
}

/** Goes on by one word, and gives it. */
export function next(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.at++;
  return token;
}

/** Goes over a sign where it stands. */
export function accept(cursor: Cursor, text: string): boolean {
  if (!isAt(cursor, text)) return false;
  cursor.at++;
  return true;
}

export function isEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.tokens.length;
}

/** Runs within a bracket, unless those stand too deep to have been written by people. */
export function nested<Value>(cursor: Cursor, read: () => Value, otherwise: () => Value): Value {
  if (cursor.depth >= DEEPEST) return otherwise();
  cursor.depth++;
  const value = read();
  cursor.depth--;
  return value;
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Goes behind the bracket that closes the one ahead. */
export function skipBrackets(cursor: Cursor): void {
  const open: string[] = [];
  do {
    const { text, kind } = next(cursor);
    if (kind === 'end') return;
    if (kind !== 'sign') continue;
    const close = CLOSES[text];
    if (close !== undefined) open.push(close);
    else if (text === open.at(-1)) open.pop();
  } while (open.length > 0);
}
