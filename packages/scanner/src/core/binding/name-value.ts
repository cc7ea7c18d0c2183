import { NAME_KEYS } from '@leaklint/rules/keywords';
import { BACKSLASH, isBlank, isQuote, isSpace, isWordChar, skipBlanks, skipSpaces } from './char.ts';
import type { Span } from './name-span.ts';

const REACH = 200;

const SETTING_NAME_KEYS = new Set(NAME_KEYS);

/** Keys that hold the value. */
const VALUE_KEYS = new Set([
  'value',
  'val',
  'content',
  'default',
  'defaultvalue',
  'parametervalue',
  'data',
  'text',
  'stringvalue',
  'string_value',
]);

/** Whether a key can hold the name of a setting; also asked of the word before a name, in any case. */
export function isNameKey(key: string): boolean {
  return key !== '' && SETTING_NAME_KEYS.has(key.toLowerCase());
}

/** Where the value of `{"name": "NAME", "value": …}`, `- name: NAME\n  value: …` or `<add key="NAME" value="…"/>` begins. */
export function pairedValue(text: string, name: Span): number | undefined {
  if (!SETTING_NAME_KEYS.has(keyBefore(text, name.start))) return undefined;
  return valueAfter(text, name.end) ?? valueBefore(text, name.start);
}

/** The key whose value begins at a position, in lower case; empty where none is. */
function keyBefore(text: string, position: number): string {
  let at = skipBackQuotes(text, position);
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  if (text.charCodeAt(at - 1) === 62) at--;
  const operator = text.charCodeAt(at - 1);
  if (operator !== 58 && operator !== 61 && at === position) return '';
  if (operator === 58 || operator === 61) at--;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  at = skipBackQuotes(text, at);
  let start = at;
  while (start > 0 && at - start < 20 && isWordChar(text.charCodeAt(start - 1))) start--;
  return text.slice(start, at).toLowerCase();
}

function skipBackQuotes(text: string, position: number): number {
  let at = position;
  while (at > 0 && (isQuote(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === BACKSLASH)) at--;
  return at;
}

/** Looks on from the name, over other keys of the same object, for the key of the value. */
function valueAfter(text: string, position: number): number | undefined {
  const limit = Math.min(text.length, position + REACH);
  for (let at = position; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 125) return undefined;
    if ((code | 32) < 97 || (code | 32) > 122 || isWordChar(text.charCodeAt(at - 1))) continue;
    const end = wordEnd(text, at);
    const key = text.slice(at, end).toLowerCase();
    const value = VALUE_KEYS.has(key) ? valueStart(text, end) : undefined;
    if (value !== undefined) return value;
    if (SETTING_NAME_KEYS.has(key) && valueStart(text, end) !== undefined) return undefined;
    at = end - 1;
  }
  return undefined;
}

function wordEnd(text: string, position: number): number {
  let at = position;
  while (isWordChar(text.charCodeAt(at))) at++;
  return at;
}

/** Where the value of a key begins that ends at a position; undefined where no `:`, `=` or `>` follows. */
function valueStart(text: string, keyEnd: number): number | undefined {
  let at = keyEnd;
  while (isQuote(text.charCodeAt(at)) || text.charCodeAt(at) === BACKSLASH) at++;
  at = skipBlanks(text, at);
  const code = text.charCodeAt(at);
  if (code !== 58 && code !== 61 && code !== 62) return undefined;
  return skipSpaces(text, at + (text.charCodeAt(at + 1) === 62 ? 2 : 1));
}

/** Looks back from the name for the key of the value, within the same braces or tag. */
function valueBefore(text: string, position: number): number | undefined {
  const floor = Math.max(0, position - REACH);
  for (let at = position - 1; at > floor; at--) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 125 || code === 60) return undefined;
    if (!isWordChar(code) || isWordChar(text.charCodeAt(at - 1))) continue;
    const end = wordEnd(text, at);
    if (VALUE_KEYS.has(text.slice(at, end).toLowerCase()) && !isSpace(text.charCodeAt(end)))
      return valueStart(text, end);
  }
  return undefined;
}
