import { accept, isAt, isEnd, peek, skipBrackets, type Cursor } from './cursor.ts';

/** `name<Type>(`: only what closes again on the line, before a bracket or a dot. */
export function skipGenerics(cursor: Cursor): void {
  const { start } = peek(cursor);
  const match = /^<[\w\s,.?:[\]<>&*]{1,120}>(?=[(.{])/.exec(cursor.source.slice(start, start + 130))?.[0];
  if (match === undefined) return;
  while (!isEnd(cursor) && peek(cursor).start < start + match.length) cursor.at++;
}

/** `as? [String: Any]`. */
export function skipType(cursor: Cursor): void {
  if (isAt(cursor, '?', '!')) cursor.at++;
  while (!isEnd(cursor)) {
    if (isAt(cursor, '[', '(')) skipBrackets(cursor);
    else if (peek(cursor).kind === 'name') cursor.at++;
    else return;
    if (isAt(cursor, '<')) while (!isEnd(cursor) && !accept(cursor, '>')) cursor.at++;
    while (isAt(cursor, '?', '!', '*', '&')) cursor.at++;
    if (!accept(cursor, '.') && !accept(cursor, '::')) return;
  }
}
