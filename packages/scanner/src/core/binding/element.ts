import { isLineBreak, isSpace, skipSpaces } from './char.ts';
import type { Value } from './value.ts';

const LONGEST_TEXT = 4096;

/** Reads the text of `<name>text</name>`, also of `<key>name</key><string>text</string>`; undefined where tags follow. */
export function readElement(text: string, position: number): Value | undefined {
  let start = skipSpaces(text, position);
  if (text.startsWith('<![CDATA[', start)) start += 9;
  if (text.charCodeAt(start) === 60) return undefined;
  let end = start;
  while (end < text.length && end - start < LONGEST_TEXT && !endsText(text.charCodeAt(end))) end++;
  const next = end;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end === start ? undefined : { value: text.slice(start, end), start, end, quoted: true, next };
}

/** `<`, `]` of CDATA's end, and the end of the line. */
function endsText(code: number): boolean {
  return code === 60 || code === 93 || isLineBreak(code);
}
