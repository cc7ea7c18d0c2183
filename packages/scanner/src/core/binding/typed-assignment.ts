import { isBlank, isQuote, isWordChar, skipBlanks } from './char.ts';

const LONGEST_TYPE = 60;

/**
 * Where the value of `name: Type = value` (or `name Type = value`) begins, given where the type would;
 * undefined when no assignment follows a type on the same line.
 */
export function typedAssignment(text: string, position: number): number | undefined {
  const start = skipBlanks(text, position);
  let at = start;
  let depth = 0;
  for (; at - start < LONGEST_TYPE; at++) {
    const code = text.charCodeAt(at);
    if (code === 61) break;
    if (code === 60 || code === 91) depth++;
    else if (code === 62 || code === 93) depth--;
    else if (!isTypeChar(code) && !(depth > 0 && code === 44)) return undefined;
  }
  return at > start && isAssignment(text, at) ? at + 1 : undefined;
}

/** Letters, digits, blanks and `. | ? & * '`: `Option<String>`, `str | None`, `&'static str`, `*string`. */
function isTypeChar(code: number): boolean {
  return (
    isWordChar(code) ||
    isBlank(code) ||
    code === 46 ||
    code === 124 ||
    code === 63 ||
    code === 38 ||
    code === 42 ||
    code === 39
  );
}

/** One `=` that is no comparison and no arrow, and that is not the padding of a base64 value. */
function isAssignment(text: string, equals: number): boolean {
  const next = text.charCodeAt(equals + 1);
  if (next === 61 || next === 62 || next === 126) return false;
  return isBlank(text.charCodeAt(equals - 1)) || isQuote(text.charCodeAt(skipBlanks(text, equals + 1)));
}
