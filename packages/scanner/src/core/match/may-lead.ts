import type { PackedRule } from '@leaklint/rules';
import { isWordChar } from '../binding/char.ts';

/** Whether a value of the rule may be bound to the name in which its keyword ends at `keywordEnd`. */
export type LeadProbe = (text: string, keywordEnd: number) => boolean;

/** Between a name and its value: see `contextPrefix` in the rules package. */
const MOST_WORDS_BETWEEN = 3;
/** Twelve marks, a line end, the blanks before the next line and four more marks. */
const LONGEST_GAP = 36;
const LINE_FEED = 10;
const SEMICOLON = 59;
const DASH = 45;
const DOT = 46;
const CLOSING_BRACE = 125;
const LESS = 60;
const SLASH = 47;

/**
 * A look before the rule's expression, which is long and so takes milliseconds to compile: hardly any place where a
 * vendor's name stands has a value that could be bound to it. It lets more through than the expression, and nothing less.
 */
export function createLeadProbe({ near, flags }: PackedRule): LeadProbe {
  if (near?.leads !== true) return () => true;
  let value: RegExp | undefined;
  const words = MOST_WORDS_BETWEEN + Math.max(...near.names.map(wordsIn));
  return (text, keywordEnd) => {
    const end = leadEnd(text, keywordEnd, words);
    value ??= new RegExp(near.value, flags);
    value.lastIndex = keywordEnd;
    const first = value.exec(text)?.index;
    return first !== undefined && first <= end;
  };
}

/** Where what may stand between a name and its value ends: too many words, too far apart, or a character that ends a binding. */
function leadEnd(text: string, start: number, mostWords: number): number {
  let at = skipMarks(text, skipWord(text, start));
  for (let words = 0; words < mostWords && isWordCode(text.charCodeAt(at)); words++) {
    at = skipMarks(text, skipWord(text, at));
  }
  return at;
}

/** The start of the next word, or the character that ends the binding before it. */
function skipMarks(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_GAP);
  let at = start;
  let lines = 0;
  for (; at < limit && !isWordCode(text.charCodeAt(at)); at++) {
    if (text.charCodeAt(at) === LINE_FEED) lines++;
    if (lines > 1 || endsBinding(text, at)) break;
  }
  return at;
}

function endsBinding(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === SEMICOLON || code === CLOSING_BRACE || code === 0 || (code === LESS && text.charCodeAt(at + 1) === SLASH)
  );
}

function skipWord(text: string, start: number): number {
  let at = start;
  while (isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** `[\w.-]` */
function isWordCode(code: number): boolean {
  return isWordChar(code) || code === DASH || code === DOT;
}

function wordsIn(name: string): number {
  return name.split(/[^a-z0-9]+/i).length;
}
