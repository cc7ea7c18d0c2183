const ESCAPE = /\\(?:(?<octal>[0-7]{3})|(?<letter>.))/g;
const LETTERS: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** Reads a file name of a patch's header: quoted as in C, or followed by a tab and a date. */
export function unquotePath(text: string): string {
  if (!text.startsWith('"')) return text.split('\t', 1)[0] ?? '';
  const end = text.lastIndexOf('"');
  const body = text.slice(1, end > 0 ? end : undefined);
  return body.replace(ESCAPE, (_escape: string, octal: string | undefined, letter: string | undefined) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return letter === undefined ? '' : (LETTERS[letter] ?? letter);
  });
}
