/** A text with its escapes undone, and the way back. */
export interface UnescapedText {
  readonly text: string;
  /** Where in the source the character at this index comes from; the text's length maps to the source's. */
  toSource(index: number): number;
}

interface Escape {
  /** Without this the pattern need not be tried. */
  readonly trigger: string;
  readonly pattern: RegExp;
  readonly decode: (escape: string) => string;
}

/** One UTF-8 sequence of one to four bytes. */
const PERCENT =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;
const BACKSLASH = /\\(?:u[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[bfnrtv0]|[^a-z0-9])/gi;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);/gi;

const CONTROL_LETTERS: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['0', '\0'],
]);
const ENTITY_NAMES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ANY_TRIGGER = /[%\\&]/;
const LAST_CODE_POINT = 0x10_ff_ff;

const ESCAPES: readonly Escape[] = [
  { trigger: '%', pattern: PERCENT, decode: decodePercent },
  { trigger: '\\', pattern: BACKSLASH, decode: decodeBackslash },
  { trigger: '&', pattern: ENTITY, decode: decodeEntity },
];

/** What the text reads as when URL, backslash or HTML escapes are undone, one kind at a time, down to two layers. */
export function unescapedTexts(text: string, layers = 2): readonly UnescapedText[] {
  if (!ANY_TRIGGER.test(text)) return [];
  const views: UnescapedText[] = [];
  for (const escape of ESCAPES) {
    if (!text.includes(escape.trigger)) continue;
    const view = unescape(text, escape);
    if (view === undefined) continue;
    views.push(view);
    if (layers > 1) views.push(...unescapedTexts(view.text, layers - 1).map((inner) => through(inner, view)));
  }
  return views;
}

function unescape(source: string, { pattern, decode }: Escape): UnescapedText | undefined {
  const origins: number[] = [];
  let text = '';
  let copied = 0;
  const copyUpTo = (end: number): void => {
    for (let index = copied; index < end; index += 1) origins.push(index);
    text += source.slice(copied, end);
  };
  for (const match of source.matchAll(pattern)) {
    copyUpTo(match.index);
    const decoded = decode(match[0]);
    origins.push(...new Array<number>(decoded.length).fill(match.index));
    text += decoded;
    copied = match.index + match[0].length;
  }
  if (copied === 0) return undefined;
  copyUpTo(source.length);
  if (text === source) return undefined;
  return { text, toSource: (index) => origins[index] ?? source.length };
}

function through(inner: UnescapedText, outer: UnescapedText): UnescapedText {
  return { text: inner.text, toSource: (index) => outer.toSource(inner.toSource(index)) };
}

function decodePercent(escape: string): string {
  try {
    return decodeURIComponent(escape);
  } catch {
    // Bytes in the form of UTF-8 that are none, such as an encoded surrogate: they stay as they are.
    return escape;
  }
}

function decodeBackslash(escape: string): string {
  const body = escape.slice(1);
  const digits = /^[ux]\{?([\da-f]+)\}?$/i.exec(body)?.[1];
  if (digits !== undefined) return fromCodePoint(Number.parseInt(digits, 16), escape);
  return CONTROL_LETTERS.get(body) ?? body;
}

function decodeEntity(escape: string): string {
  const body = escape.slice(1, -1).toLowerCase();
  if (body.startsWith('#x')) return fromCodePoint(Number.parseInt(body.slice(2), 16), escape);
  if (body.startsWith('#')) return fromCodePoint(Number(body.slice(1)), escape);
  return ENTITY_NAMES.get(body) ?? escape;
}

function fromCodePoint(code: number, fallback: string): string {
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : fallback;
}
