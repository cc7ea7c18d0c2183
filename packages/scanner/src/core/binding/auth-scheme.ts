import { skipBlanks } from './char.ts';

const SCHEME =
  /^(?:bearer|basic|token|digest|apikey|api-key|bot|jwt|negotiate|oauth|key|secret)(?::?[ \t]+|=)(?=[^\s=])/i;
const LONGEST_SCHEME = 16;

/** How many characters of a header's value come before the credential: the scheme and its blank. */
export function schemeLength(text: string, position: number): number {
  const start = skipBlanks(text, position);
  const scheme = SCHEME.exec(text.slice(start, start + LONGEST_SCHEME));
  return scheme === null ? 0 : start - position + scheme[0].length;
}
