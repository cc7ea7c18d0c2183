import { displayWidth } from '../../report/display-width.ts';
import { printable } from '../../report/printable.ts';
import { piece, type Piece, type ScreenLine } from './style-text.ts';

const CUT = '…';

/** The line cut to a number of columns; nothing in it can steer the terminal. */
export function fitLine(line: ScreenLine, columns: number): ScreenLine {
  const fitted: Piece[] = [];
  let room = columns;
  for (const { text, style } of line) {
    const safe = printable(text).replaceAll('\t', '  ');
    const width = displayWidth(safe);
    if (width <= room) {
      fitted.push({ text: safe, style });
      room -= width;
      continue;
    }
    if (room > 0) fitted.push({ text: cutText(safe, room - 1) + CUT, style });
    return fitted;
  }
  return fitted;
}

/** The line, filled up with spaces of one style. */
export function fillLine(line: ScreenLine, columns: number, style: Piece['style']): ScreenLine {
  const fitted = fitLine(line, columns);
  return [...fitted, piece(' '.repeat(Math.max(0, columns - widthOf(fitted))), style)];
}

/** Two parts, one at each end; the right one goes first where there is no room. */
export function spread(left: ScreenLine, right: ScreenLine, columns: number): ScreenLine {
  const rest = columns - widthOf(right) - 1;
  if (rest < Math.min(widthOf(left), 20)) return fitLine(left, columns);
  const fitted = fitLine(left, rest);
  return [...fitted, piece(' '.repeat(columns - widthOf(fitted) - widthOf(right))), ...right];
}

/** A sentence broken into lines. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** How many columns a line takes. */
function widthOf(line: ScreenLine): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

function cutText(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns) break;
    kept += character;
  }
  return kept;
}
