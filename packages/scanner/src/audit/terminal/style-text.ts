/** How a part of the screen looks; named after what it means, so that one place decides on colours. */
export type TextStyle =
  'plain' | 'strong' | 'faint' | 'title' | 'good' | 'warning' | 'danger' | 'note' | 'mark' | 'bar' | 'key';

/** A piece of a line. */
export interface Piece {
  readonly text: string;
  readonly style: TextStyle;
}

/** A line of the screen. */
export type ScreenLine = readonly Piece[];

const ESC = '\u001B[';
const RESET = `${ESC}0m`;

/** Colours of the terminal's own palette: they fit a light and a dark one. */
const CODES: Readonly<Record<TextStyle, string>> = {
  plain: '',
  strong: '1',
  faint: '2',
  title: '1;36',
  good: '32',
  warning: '33',
  danger: '1;31',
  note: '36',
  mark: '1;33',
  bar: '7',
  key: '1',
};

/** Makes a piece. */
export function piece(text: string, style: TextStyle = 'plain'): Piece {
  return { text, style };
}

/** The line as the terminal takes it; without colours just its text. */
export function paintLine(line: ScreenLine, hasColor: boolean): string {
  return line
    .map(({ text, style }) => (!hasColor || CODES[style] === '' ? text : `${ESC}${CODES[style]}m${text}${RESET}`))
    .join('');
}
