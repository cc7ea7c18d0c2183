import { isLetter } from './char.ts';
import type { Span } from './name-span.ts';

/** First words of functions whose first argument names a thing, or asks for it, instead of being it. */
const LOOKUPS = new Set(
  (
    'get find fetch read load lookup resolve ref select query locate by value values property param params parameter ' +
    'config option setting env input prompt ask question translate trans lang t i18n gettext print printf println ' +
    'format sprintf log error warn debug info expect describe it test require import field column file open join path ' +
    'url uri match regex replace split contains has is starts ends trim random generate make count len size delete ' +
    'remove revoke list check validate verify should must can parse xpath element label'
  ).split(' '),
);

/** Whether a function of that name looks something up, so that its first argument is no value. */
export function isLookup(callee: string): boolean {
  const word = firstWord(callee);
  return LOOKUPS.has(word) || word.endsWith('env') || word === '';
}

/** The first word of a name in lower case; empty for `_` and `__`, the usual names of translation. */
function firstWord(name: string): string {
  let start = 0;
  while (name.charCodeAt(start) === 95) start++;
  let end = start + 1;
  while (end < name.length && isLetter(name.charCodeAt(end)) && name.charCodeAt(end) >= 97) end++;
  return name.slice(start, end).toLowerCase();
}

/** The last part of a dotted name or path: `get` of `secrets.get`. */
export function lastSegment(text: string, name: Span): string {
  const callee = text.slice(name.start, name.end);
  return callee.slice(Math.max(callee.lastIndexOf('.'), callee.lastIndexOf(':'), callee.lastIndexOf('>')) + 1);
}
