import type { Dialect } from './dialect.ts';

/** A piece of a text that is no constant: the stretch of its expression. */
export interface Hole {
  readonly from: number;
  readonly to: number;
  /** Of the whole of it, with what opens and closes it. */
  readonly start: number;
  readonly end: number;
}

/** A word, a sign or a text of source code. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A line ends before it. */
  readonly isFirst: boolean;
  /** Of a string: where its contents stand, and what in them is an expression. */
  readonly inner?: { readonly start: number; readonly end: number };
  readonly holes?: readonly Hole[];
}

const SIGNS =
  /\?\?=|\?\?|\?\.|\?:|!\.|->|=>|::|<-|&&|\|\||==|!=|<=|>=|\+=|\.\.\.|<<|[-+*/%=<>!?:.,;(){}[\]&|^~@#\\$`]/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const NUMBER = /\d[\w.]*/y;
const BLANK = /(?:[ \t\r\f\n]|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y;
const OPENER = /(?:[a-zA-Z]{0,3}|#{0,3})("""|'''|"|')/y;
/** Longer texts are data. */
const LONGEST_TEXT = 20_000;

/** The words of a stretch of source code. */
export function tokensOf(source: string, dialect: Dialect, { from, to }: { from: number; to: number }): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let isFirst = false;
  while (at < to) {
    const blank = match(BLANK, source, at);
    if (blank !== undefined) {
      isFirst ||= blank.includes('\n');
      at += blank.length;
      continue;
    }
    const token = tokenAt(source, at, { dialect, to });
    tokens.push({ ...token, end: Math.min(token.end, to), isFirst });
    at = token.end;
    isFirst = false;
  }
  return tokens;
}

type Bare = Omit<Token, 'isFirst'>;

interface Stretch {
  readonly dialect: Dialect;
  readonly to: number;
}

function tokenAt(source: string, at: number, { dialect, to }: Stretch): Bare {
  const string = stringAt(source, at, dialect);
  // The name of `"$name"` is no letter before the quote that closes the text.
  if (string !== undefined && (string.inner?.start ?? at) <= to) return string;
  for (const [kind, pattern] of [
    ['name', NAME],
    ['number', NUMBER],
    ['sign', SIGNS],
  ] as const) {
    const text = match(pattern, source, at);
    if (text !== undefined) return { kind, text, start: at, end: at + text.length };
  }
  return { kind: 'sign', text: source[at] ?? '', start: at, end: at + 1 };
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function stringAt(source: string, at: number, dialect: Dialect): Bare | undefined {
  OPENER.lastIndex = at;
  const found = OPENER.exec(source);
  if (found === null) return undefined;
  const [whole, quote = '"'] = found;
  const prefix = whole.slice(0, -quote.length);
  if (quote.startsWith("'") && !dialect.singleQuotes) return characterAt(source, at, prefix);
  if (!isPrefix(prefix, dialect)) return undefined;
  const hasHoles =
    dialect.interpolation !== 'none' && !/^(?:r|R|#+)$/.test(prefix) && (!dialect.isPrefixed || prefix !== '');
  const start = at + whole.length;
  const { end, holes } = contentsOf(source, start, {
    quote,
    dialect: hasHoles && quote !== "'''" ? dialect : undefined,
  });
  const isPlainQuote = dialect.language === 'groovy' && quote === "'";
  const close = Math.min(source.length, end + quote.length + (prefix.startsWith('#') ? prefix.length : 0));
  return { kind: 'string', text: '', start: at, end: close, inner: { start, end }, holes: isPlainQuote ? [] : holes };
}

/** What stands before a text; in Scala any short name may, such as `uri`. */
function isPrefix(prefix: string, { isPrefixed }: Dialect): boolean {
  return /^(?:[sfrRLu]|raw|u8|#{1,3})?$/.test(prefix) || (isPrefixed && /^[a-z]{1,5}$/.test(prefix));
}

/** `'a'`, `'\n'`; a lonely quote is a sign. */
function characterAt(source: string, at: number, prefix: string): Bare | undefined {
  const text = /^'(?:\\.[^']{0,8}|[^'\\\n])'/.exec(source.slice(at + prefix.length, at + prefix.length + 14))?.[0];
  if (text === undefined || prefix !== '') return undefined;
  return { kind: 'number', text, start: at, end: at + text.length };
}

interface Contents {
  readonly quote: string;
  /** Undefined where the text has no expressions. */
  readonly dialect: Dialect | undefined;
}

function contentsOf(source: string, from: number, { quote, dialect }: Contents): { end: number; holes: Hole[] } {
  const holes: Hole[] = [];
  const last = Math.min(source.length, from + LONGEST_TEXT);
  for (let at = from; at < last; at++) {
    if (source.startsWith(quote, at)) return { end: at, holes };
    if (quote.length === 1 && source[at] === '\n') return { end: at, holes };
    const hole = dialect === undefined ? undefined : holeAt(source, at, dialect);
    if (hole !== undefined) {
      holes.push(hole);
      at = hole.end - 1;
    } else if (source[at] === '\\') at++;
  }
  return { end: last, holes };
}

function holeAt(source: string, at: number, { interpolation }: Dialect): Hole | undefined {
  const opener = interpolation === 'swift' ? '\\(' : '${';
  if (source.startsWith(opener, at)) {
    const end = closing(source, at + 2, interpolation === 'swift' ? '()' : '{}');
    return { from: at + 2, to: end, start: at, end: end + 1 };
  }
  if (interpolation !== 'dollar' || source[at] !== '$') return undefined;
  const name = match(NAME, source, at + 1);
  return name === undefined
    ? undefined
    : { from: at + 1, to: at + 1 + name.length, start: at, end: at + 1 + name.length };
}

/** Where the bracket closes that is open before a place. */
function closing(source: string, from: number, brackets: string): number {
  let depth = 1;
  for (let at = from; at < source.length && at < from + 2000; at++) {
    if (source[at] === brackets[0]) depth++;
    if (source[at] === brackets[1] && --depth === 0) return at;
  }
  return Math.min(source.length, from + 1);
}
