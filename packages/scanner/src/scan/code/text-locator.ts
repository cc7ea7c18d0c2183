import type { Position } from '../../core/locate.ts';

/** Lines and columns of a text's UTF-16 offsets. */
export interface TextLocator {
  at(offset: number): Position;
  /** Offset of a line's first character. */
  lineStart(line: number): number;
  /** Offset behind a line's last character, before its line end. */
  lineEnd(line: number): number;
}

/** Finds all line starts once. */
export function createTextLocator(text: string): TextLocator {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineStart = (line: number): number => starts[line - 1] ?? text.length;
  return {
    lineStart,
    lineEnd: (line) => {
      const end = line < starts.length ? lineStart(line + 1) - 1 : text.length;
      return text[end - 1] === '\r' ? end - 1 : end;
    },
    at: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
