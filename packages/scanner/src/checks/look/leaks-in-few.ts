import { isReadAt, mayLeakAt, mayLeakUnnamed } from '../may-leak.ts';
import { showsValue } from './shows-value.ts';

/** A word or a name, where it stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A small file, after a look at each name found nothing. */
export interface FewLines {
  readonly text: string;
  /** Names that promise a secret, in code. */
  readonly names: readonly Place[];
  /** What else drew attention, as far as it is in code. */
  readonly words: readonly Place[];
  /** So few lines that what they show is likely to be what they name. */
  readonly isTiny: boolean;
}

/** A text with a digit in it, as passwords and keys have. */
const TEXT = String.raw`["'\x60](?=[^"'\x60\s]{0,60}\d)[^"'\x60\s]{6,}["'\x60]`;
/** No password, though it has a digit. */
const PATH = String.raw`["'\x60][^"'\x60\s]*(?:\/\w+\/|:\/\/|\.\w+\.)`;
/** Words before which no login stands. */
const NO_LOGIN = /env|server|header|backend|from$|join$|seed|session|param|passed|passing|passes/i;
/** It stands at a name's place. */
const GIVEN = new RegExp(
  String.raw`^["'\]\w]{0,20} ?\??(?::[^=\n"']{1,30})?(?: |=>|=|:=|[:,(]|[=!]==?)\s?[\w.([]{0,24}${TEXT}`,
);
/** A text that a machine made, such as a key. */
const DRAWN = /["'`](?=[^"'`]{0,60}\d)(?=[^"'`]{0,60}[A-Z])(?=[^"'`]{0,60}[a-z])[\w+/=.-]{20,}["'`]/;
const HANDED = new RegExp(String.raw`^[^;]{0,160}?(?!${PATH})${TEXT}`);
/** A name that is declared as an option. */
const OPTION = /(?:[oO]ption|[aA]rgument|[fF]lag)\w*\(\s*["']-{0,2}$/;
/** Types, functions and modules are called after secrets, too. */
const DECLARED =
  /^\s*(?:import|from|(?:pub )?use|using|package|namespace)\b|\b(?:function|def|func|fn|fun|class|interface|struct|type|enum|instanceof|new|extends|implements|record|trait|mod) [\w.]*$/;
/** Stores of secrets, and what holds them all. */
const STORE = /(?:kvv\d|vault|get_?param\w*|_key|headers?|environ\w*|\benv\.\w+|getenv\w*)$/i;

/** Whether a few lines may leak: where there is little to parse, what only might is let through, too. */
export function leaksInFew({ text, names, words, isTiny }: FewLines): boolean {
  const held = names.filter(({ start }) => !DECLARED.test(lineBefore(text, start)));
  if (held.some((name) => isGiven(text, name) || mayLeakAt(text, name.start))) return true;
  if (words.some((word) => isHanded(text, word))) return true;
  if (mayLeakUnnamed(text, held.length > 0)) return true;
  if (held.some(({ start }) => isReadAt(text, start)) && (isTiny || showsValue(text))) return true;
  if (!isTiny || (names.length === 0 && words.length === 0)) return false;
  if (DRAWN.test(text)) return true;
  const isWorthIt = held.length > 0 || words.some(({ start, end }) => STORE.test(text.slice(start, end)));
  return isWorthIt && showsValue(text);
}

/** A text stands at a name's place, or is an option's default. */
function isGiven(text: string, { start, end }: Place): boolean {
  const after = text.slice(end, end + 160);
  return GIVEN.test(after) || (OPTION.test(lineBefore(text, start)) && HANDED.test(after));
}

/** A login is handed to something that is called like what takes one. */
function isHanded(text: string, { start, end }: Place): boolean {
  if (NO_LOGIN.test(text.slice(start, end))) return false;
  return HANDED.test(text.slice(end, end + 240)) && !/^\s*(?:\*|\/\/|#)/.test(lineBefore(text, start));
}

function lineBefore(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}
