/** A dotted name has so many characters at the most. */
const LONGEST = 120;

/** The dotted name before a bracket, without type arguments. */
export function calleeOf(text: string, bracket: number): string | undefined {
  const least = Math.max(0, bracket - LONGEST);
  let at = withoutTypes(text, skipSpaces(text, bracket, least), least);
  const end = at;
  for (;;) {
    if (text[at - 1] === '!' || text[at - 1] === '?') at--;
    if (text[at - 1] === ')') at = Math.max(least, text.lastIndexOf('(', at - 1));
    const name = at;
    while (at > least && isNameCode(text.charCodeAt(at - 1))) at--;
    const joint = skipSpaces(text, at, least);
    const length = jointLength(text, joint);
    if (length === 0 || at === least)
      return at === end && name === end ? undefined : withoutBlanks(text.slice(at, end));
    at = skipSpaces(text, joint - length, least);
  }
}

/** Of `->`, `::`, `?.`, `.` before a place. */
function jointLength(text: string, place: number): number {
  const last = text[place - 1];
  const before = text[place - 2];
  if (last === '.') return before === '?' ? 2 : 1;
  return (last === '>' && before === '-') || (last === ':' && before === ':') ? 2 : 0;
}

function withoutBlanks(name: string): string {
  return /\s/.test(name) ? name.replaceAll(/\s+/g, '') : name;
}

function skipSpaces(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

/** `GetValue<string>(`. */
function withoutTypes(text: string, at: number, least: number): number {
  if (text[at - 1] !== '>' || text[at - 2] === '-' || text[at - 2] === '=') return at;
  const open = text.lastIndexOf('<', at - 1);
  return open > least && /^<[\w.,? ]*>$/.test(text.slice(open, at)) ? open : at;
}

function isNameCode(code: number): boolean {
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return isLetter || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x24 || code === 0x40;
}
