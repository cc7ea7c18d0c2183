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
    const before = text.slice(Math.max(least, joint - 2), joint);
    const length =
      before.endsWith('->') || before.endsWith('::') || before.endsWith('?.') ? 2 : before.endsWith('.') ? 1 : 0;
    if (length === 0 || at === least)
      return at === end && name === end ? undefined : text.slice(at, end).replaceAll(/\s+/g, '');
    at = skipSpaces(text, joint - length, least);
  }
}

function skipSpaces(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && (text[at - 1] === ' ' || text[at - 1] === '\n' || text[at - 1] === '\t')) at--;
  return at;
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
