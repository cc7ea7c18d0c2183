/** A piece of code in a document. */
export interface CodeStretch {
  /** The path that it would have as a file of its own: it says which front end reads it. */
  readonly path: string;
  readonly text: string;
  /** Where a character of the text stands in the document. */
  readonly toSource: (offset: number) => number;
}

/** Finds the code in a document. */
export type FindStretches = (text: string, path: string) => readonly CodeStretch[];

/** Lines of a document without what stands before each of them there. */
export interface Line {
  readonly text: string;
  /** Where it starts in the document. */
  readonly start: number;
}

/** Puts lines together as one stretch; line ends become one character. */
export function stretchOfLines(path: string, lines: readonly Line[]): CodeStretch {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const toSource = (offset: number): number => {
    const at = lastAtMost(starts, offset);
    return (lines[at]?.start ?? 0) + offset - (starts[at] ?? 0);
  };
  return { path, text: lines.map(({ text }) => `${text}\n`).join(''), toSource };
}

/** The index of the last of the ascending numbers that is not above a limit. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
