/** A reading position in a regular expression's source. */
export interface Cursor {
  readonly source: string;
  index: number;
}

/** The character at the cursor, or an empty text at the end. */
export function peek(cursor: Cursor): string {
  return cursor.source.charAt(cursor.index);
}

/** Whether everything has been read. */
export function atEnd(cursor: Cursor): boolean {
  return cursor.index >= cursor.source.length;
}

/** Takes one character. */
export function take(cursor: Cursor): string {
  return cursor.source.charAt(cursor.index++);
}

/** Takes the given text when it stands at the cursor. */
export function skip(cursor: Cursor, text: string): boolean {
  if (!cursor.source.startsWith(text, cursor.index)) return false;
  cursor.index += text.length;
  return true;
}

/** Takes what a sticky expression matches at the cursor. */
export function takeMatch(cursor: Cursor, sticky: RegExp): RegExpExecArray | undefined {
  sticky.lastIndex = cursor.index;
  const match = sticky.exec(cursor.source);
  if (match === null) return undefined;
  cursor.index += match[0].length;
  return match;
}
