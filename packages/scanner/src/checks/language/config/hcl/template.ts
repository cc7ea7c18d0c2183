import type { Expression } from '../../../fact/expression.ts';
import { lineEnd, type HclCursor } from './cursor.ts';

/** How the code between `${` and `}` is read. */
export type ReadInner = (cursor: HclCursor) => Expression;

/** `"…"` with its interpolations; the cursor goes behind it. A string ends with its line. */
export function takeString(cursor: HclCursor, read: ReadInner): Expression {
  const start = cursor.at;
  const limit = lineEnd(cursor);
  const parts: Expression[] = [];
  let from = start + 1;
  let at = from;
  while (at < limit && cursor.text[at] !== '"') {
    if (cursor.text[at] === '\\') at += 2;
    else if (isHole(cursor.text, at)) {
      const close = closing(cursor.text, at + 2, limit);
      pushText(parts, cursor.text, { from, to: at });
      parts.push(read({ text: cursor.text, at: at + 2, end: close, depth: cursor.depth + 1 }));
      at = Math.min(close + 1, limit);
      from = at;
    } else at++;
  }
  at = Math.min(at, limit);
  pushText(parts, cursor.text, { from, to: at });
  cursor.at = Math.min(at + 1, cursor.end);
  return together(parts, { start, end: cursor.at });
}

/** `<<EOF` and the lines to that word. */
export function takeHeredoc(cursor: HclCursor, read: ReadInner): Expression | undefined {
  const [whole, word] = /^<<[-~]?(\w+)\b[^\n]*\n/.exec(cursor.text.slice(cursor.at, cursor.at + 200)) ?? [];
  if (whole === undefined || word === undefined) return undefined;
  const start = cursor.at + whole.length;
  const close = new RegExp(String.raw`^[ \t]*${word}[ \t]*\r?$`, 'm').exec(cursor.text.slice(start, cursor.end));
  const end = close === null ? cursor.end : start + close.index;
  const parts: Expression[] = [];
  let from = start;
  for (let at = cursor.text.indexOf('${', start); at !== -1 && at < end; at = cursor.text.indexOf('${', from)) {
    const stop = closing(cursor.text, at + 2, end);
    pushText(parts, cursor.text, { from, to: at });
    parts.push(read({ text: cursor.text, at: at + 2, end: stop, depth: cursor.depth + 1 }));
    from = Math.min(stop + 1, end);
  }
  pushText(parts, cursor.text, { from, to: end });
  cursor.at = close === null ? end : end + close[0].length;
  return together(parts, { start, end });
}

function isHole(text: string, at: number): boolean {
  return (text[at] === '$' || text[at] === '%') && text[at + 1] === '{' && text[at - 1] !== text[at];
}

/** Where a `${` closes. */
function closing(text: string, from: number, limit: number): number {
  let level = 1;
  for (let at = from; at < limit; at++) {
    if (text[at] === '{') level++;
    else if (text[at] === '}' && --level === 0) return at;
  }
  return limit;
}

function pushText(
  parts: Expression[],
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const raw = text.slice(from, to);
  const value = raw
    .replace(/\\(["\\])/g, '$1')
    .replace(/\\n/g, '\n')
    .replace(/\$\$\{/g, '${');
  if (to > from) parts.push({ kind: 'literal', value, start: from, end: to });
}

function together(parts: readonly Expression[], place: { readonly start: number; readonly end: number }): Expression {
  const [only] = parts;
  if (only === undefined) return { kind: 'literal', value: '', ...place };
  return parts.length === 1 ? only : { kind: 'template', parts, ...place };
}
