/** One row: a term, and what it means. */
export type Row = readonly [term: string, meaning: string];

const INDENT = '  ';
const GAP = 2;
const WIDEST_TERM = 30;

/** Sets terms and their meanings side by side; a term too wide for its column has a line of its own. */
export function twoColumns(rows: readonly Row[], width: number): string[] {
  const terms = rows.map(([term]) => term.length).filter((length) => length <= WIDEST_TERM);
  const column = INDENT.length + Math.max(0, ...terms) + GAP;
  return rows.flatMap(([term, meaning]) => {
    const lines = wrapText(meaning, Math.max(20, width - column)).map((line) => ' '.repeat(column) + line);
    const start = INDENT + term;
    const [first = '', ...rest] = lines;
    return start.length + GAP > column ? [start, ...lines] : [start + first.slice(start.length), ...rest];
  });
}

/** Breaks a text into lines of at most `width` characters, between words. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
