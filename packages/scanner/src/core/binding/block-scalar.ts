import { isBlank, isLineBreak, lineEnd, skipBlanks } from './char.ts';
import type { Value } from './value.ts';

const LONGEST_BLOCK = 8192;

/** Reads the block of `name: |` or `name: >-` in YAML: all following lines that are indented as the first one. */
export function readBlockScalar(text: string, position: number): Value | undefined {
  const sign = skipBlanks(text, position);
  if (!/^[|>][+-]?\d?[ \t]*\r?$/.test(text.slice(sign, lineEnd(text, sign)))) return undefined;
  const first = nextLine(text, sign);
  const indent = skipBlanks(text, first) - first;
  if (indent === 0) return undefined;
  const start = first + indent;
  let end = lineEnd(text, start);
  for (let line = nextLine(text, end); line < text.length && line - start < LONGEST_BLOCK; line = nextLine(text, end)) {
    if (!isIndented(text, line, indent)) break;
    end = lineEnd(text, line);
  }
  return start === end ? undefined : { value: dedent(text.slice(start, end)), start, end, quoted: false, next: end };
}

function nextLine(text: string, position: number): number {
  const end = lineEnd(text, position);
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function isIndented(text: string, line: number, indent: number): boolean {
  for (let at = line; at < line + indent; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return !isLineBreak(text.charCodeAt(line + indent));
}

function dedent(block: string): string {
  return block.includes('\n') ? block.split(/\r?\n[ \t]*/).join('\n') : block;
}
