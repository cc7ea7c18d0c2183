import { readBareWord, readRestOfLine } from './bare-value.ts';
import type { Binding } from './binding.ts';
import { readBlockScalar } from './block-scalar.ts';
import { schemeLength } from './auth-scheme.ts';
import { BACKSLASH, isLineBreak, isQuote, isSpace, skipBlanks, skipSpaces } from './char.ts';
import { unwrapComposite } from './composite.ts';
import { readElement } from './element.ts';
import { readExpression } from './expression.ts';
import { isInsideAnyString, isInsideString } from './inside-string.ts';
import { nameSpan, type Span } from './name-span.ts';
import { pairedValue } from './name-value.ts';
import { isConfigPath } from './path-kind.ts';
import { readSeparator, type Separator } from './separator.ts';
import { isInsideTag } from './tag.ts';
import type { Value } from './value.ts';

/** What is known of the text as a whole. */
export interface BindingOptions {
  readonly path: string;
  /** Called where settings would have a bare value end elsewhere, and the path is none of settings. */
  readonly onOtherEnd?: () => void;
}

/**
 * The values bound to the name that holds the keyword at `keywordStart`, in whatever language or format `text` is.
 * `text` is a latin1 window; bindings that the window cuts off are left out.
 */
export function findBindings(
  text: string,
  keywordStart: number,
  keywordEnd: number,
  options: BindingOptions,
): Binding[] {
  const name = nameSpan(text, keywordStart, keywordEnd);
  if (name === undefined) return [];
  const separator = readSeparator(text, name);
  const mayBePair = separator === undefined || separator.syntax === 'call';
  const found =
    (mayBePair ? findPaired(text, name, options) : undefined) ?? findPlain({ text, name, separator, options });
  return found === undefined || found.value === '' ? [] : [found];
}

function findPlain({
  separator,
  ...rest
}: Omit<Place, 'separator'> & { separator: Separator | undefined }): Binding | undefined {
  if (separator === undefined || isRegexGroup(rest.text, rest.name, separator)) return undefined;
  const value = readValue({ ...rest, separator });
  return value === undefined
    ? undefined
    : binding(rest.text, rest.name, syntaxOf(rest.text, rest.name, separator), value);
}

/** `(?<secret>…)` of a regular expression, which looks like an element. */
function isRegexGroup(text: string, name: Span, { syntax }: Separator): boolean {
  return syntax === 'element' && text.startsWith('?<', name.start - 2);
}

/** An assignment in a tag is an attribute. */
function syntaxOf(text: string, name: Span, { syntax }: Separator): Binding['syntax'] {
  return syntax === 'assignment' && text.charCodeAt(name.end) === 61 && isInsideTag(text, name.start)
    ? 'attribute'
    : syntax;
}

interface Place {
  readonly text: string;
  readonly name: Span;
  readonly separator: Separator;
  readonly options: BindingOptions;
}

function binding(text: string, name: Span, syntax: Binding['syntax'], value: Value): Binding {
  const { value: constant, start, end, quoted } = unwrapComposite(value);
  const skipped = schemeLength(constant, 0);
  const isHeader = skipped > 0 && syntax !== 'flag';
  return {
    name: text.slice(name.start, name.end),
    value: constant.slice(skipped),
    start: start + skipped,
    end,
    syntax: isHeader ? 'header' : syntax,
    quoted,
  };
}

function readValue(place: Place): Value | undefined {
  const { text, separator } = place;
  if (separator.syntax === 'element') return readElement(text, separator.end);
  const start =
    separator.syntax === 'call' || separator.syntax === 'flag'
      ? skipSpaces(text, separator.end)
      : valueStart(text, separator.end);
  if (start === undefined || closesEnclosingString(place, start)) return undefined;
  const constant = readExpression(text, start) ?? readOpened(text, start);
  if (constant !== undefined) return constant;
  return separator.syntax === 'call' || separator.syntax === 'comparison' ? undefined : readBare(place, start);
}

/** The value's first character: on the same line, or a literal on one of the next two. */
function valueStart(text: string, position: number): number | undefined {
  const at = skipBlanks(text, skipEmphasis(text, position));
  if (!isLineBreak(text.charCodeAt(at)) && text.charCodeAt(at) !== BACKSLASH) return at;
  if (text.charCodeAt(at) === BACKSLASH && !isSpace(text.charCodeAt(at + 1))) return at;
  const next = skipSpaces(text, at + 1);
  return isQuote(text.charCodeAt(next)) || isQuote(text.charCodeAt(next + 1)) ? next : undefined;
}

/** The end of Markdown's emphasis, as in `**Password:** value`. */
function skipEmphasis(text: string, position: number): number {
  return text.startsWith('** ', position) ? position + 2 : position;
}

/** Whether a quote at the value's place is the end of the string that the name stands in, as in `"Password: "`. */
function closesEnclosingString(place: Place, start: number): boolean {
  if (place.separator.nameQuoted || !isQuote(place.text.charCodeAt(start))) return false;
  return isInsideString(place.text, place.name.start, place.text.charCodeAt(start));
}

/** The first literal of a list: `["v"]`, `("v")`. */
function readOpened(text: string, position: number): Value | undefined {
  const code = text.charCodeAt(position);
  return code === 91 || code === 40 ? readExpression(text, skipSpaces(text, position + 1)) : undefined;
}

function readBare(place: Place, start: number): Value | undefined {
  const { text, name, separator, options } = place;
  if (isQuote(text.charCodeAt(start)) || isLineBreak(text.charCodeAt(start))) return undefined;
  const block = separator.syntax === 'pair' ? readBlockScalar(text, start) : undefined;
  if (block !== undefined) return block;
  const isConfig = isConfigPath(options.path);
  const rest = isConfig || options.onOtherEnd !== undefined ? readRestOfLine(text, name.start, start) : undefined;
  if (isConfig && rest !== undefined) return rest;
  const value = readWord(place, start);
  if (rest !== undefined && !isSame(rest, value)) options.onOtherEnd?.();
  return value;
}

function isSame({ start, end, quoted }: Value, value: Value | undefined): boolean {
  return value?.start === start && value.end === end && value.quoted === quoted;
}

function readWord({ text, name }: Place, start: number): Value | undefined {
  const skipped = schemeLength(text, start);
  const word = readBareWord(text, start + skipped);
  if (word === undefined || isStringPrefix(text, word)) return undefined;
  return { ...word, start, value: text.slice(start, word.end), quoted: isInsideAnyString(text, name.start) };
}

/** The f of an interpolated `f"…"`, which is no constant. */
function isStringPrefix(text: string, word: Value): boolean {
  return word.value.length <= 2 && isQuote(text.charCodeAt(word.end));
}

/** `{"name": "NAME", "value": "v"}` in its many forms. */
function findPaired(text: string, name: Span, options: BindingOptions): Binding | undefined {
  const start = pairedValue(text, name);
  if (start === undefined) return undefined;
  const separator = { syntax: 'name-value', end: start, nameQuoted: true } as const;
  const isElement = text.charCodeAt(start - 1) === 62;
  const value = isElement
    ? readElement(text, start)
    : (readExpression(text, start) ?? readBare({ text, name, separator, options }, start));
  return value === undefined ? undefined : binding(text, name, 'name-value', value);
}
