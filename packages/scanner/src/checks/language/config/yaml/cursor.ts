/** A line of a document from its first character that is no space. */
export interface ContentLine {
  readonly indent: number;
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
}

/** Where a reader is in a document. */
export interface Cursor {
  readonly text: string;
  readonly lines: ContentLine[];
  at: number;
  depth: number;
  /** Of the first thing that could not be read. */
  problem: number | undefined;
}

/** Starts at the first line of a text. */
export function createCursor(text: string): Cursor {
  const lines: ContentLine[] = [];
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const last = next === -1 ? text.length : next;
    let start = at;
    while (text[start] === ' ' || text[start] === '\t') start++;
    const end = last > start && text[last - 1] === '\r' ? last - 1 : last;
    lines.push({ indent: start - at, start: Math.min(start, end), end });
    at = last + 1;
  }
  return { text, lines, at: 0, depth: 0, problem: undefined };
}

/** The next line that says something; templates' own lines, comments and directives do not. */
export function significantLine(cursor: Cursor): ContentLine | undefined {
  for (; cursor.at < cursor.lines.length; cursor.at++) {
    const line = cursor.lines[cursor.at];
    if (line === undefined) return undefined;
    if (line.start >= line.end || cursor.text[line.start] === '#') continue;
    if (cursor.text.startsWith('{{', line.start) && cursor.text.startsWith('}}', line.end - 2)) continue;
    if (line.indent === 0 && (isMarker(cursor, line) || cursor.text[line.start] === '%')) return undefined;
    return line;
  }
  return undefined;
}

/** Whether a line parts documents. */
export function isMarker({ text }: Cursor, { start, end }: ContentLine): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(start, Math.min(end, start + 4)));
}

/** Goes to the line behind the one that holds an offset. */
export function goBehind(cursor: Cursor, offset: number): void {
  while (cursor.at < cursor.lines.length && (cursor.lines[cursor.at]?.end ?? 0) < offset) cursor.at++;
  cursor.at++;
}

/** Remembers the first place that could not be read. */
export function complain(cursor: Cursor, offset: number): void {
  // What a template leaves for its values to fill in is no mistake.
  if (!cursor.text.includes('{{') && !cursor.text.includes('{%')) cursor.problem ??= offset;
}
