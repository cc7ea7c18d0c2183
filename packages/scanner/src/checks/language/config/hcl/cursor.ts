/** Where a reader is in HCL. */
export interface HclCursor {
  readonly text: string;
  at: number;
  readonly end: number;
  depth: number;
}

/** Goes over spaces and comments; over line ends only where they part nothing. */
export function skipBlank(cursor: HclCursor, overLines: boolean): void {
  const { text } = cursor;
  while (cursor.at < cursor.end) {
    const character = text[cursor.at] ?? '';
    const two = text.slice(cursor.at, cursor.at + 2);
    if (two === '/*') cursor.at = behind(cursor, '*/');
    else if (character === '#' || two === '//') cursor.at = Math.min(lineEnd(cursor), cursor.end);
    else if (character === ' ' || character === '\t' || character === '\r' || (overLines && character === '\n'))
      cursor.at++;
    else return;
  }
}

/** The identifier at the cursor, which goes behind it; empty where none is. */
export function takeName(cursor: HclCursor): string {
  const from = cursor.at;
  while (cursor.at < cursor.end && /[\w-]/.test(cursor.text[cursor.at] ?? '')) cursor.at++;
  return cursor.text.slice(from, cursor.at);
}

/** Where the current line ends. */
export function lineEnd({ text, at, end }: HclCursor): number {
  const next = text.indexOf('\n', at);
  return next === -1 ? end : Math.min(next, end);
}

function behind({ text, at, end }: HclCursor, mark: string): number {
  const close = text.indexOf(mark, at + 2);
  return close === -1 ? end : Math.min(close + mark.length, end);
}
