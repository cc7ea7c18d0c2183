import type { Expression } from '../../fact/expression.ts';
import { accept, isAt, isEnd, next, peek, skipBrackets, type Cursor } from './cursor.ts';
import { expression, type Reading } from './expressions.ts';
import type { Token } from './tokens.ts';

/** A parameter of a function, or a field that a class declares like one. */
export interface Parameter {
  readonly name: string;
  readonly value: Expression | undefined;
  readonly type: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** `(_ token: String, key: String = "x")`, `(String token, {String key = 'x'})`, `(const char *token)`. */
export function parametersOf(reading: Reading): Parameter[] {
  const { cursor } = reading;
  const found: Parameter[] = [];
  next(cursor);
  while (!isEnd(cursor) && !isAt(cursor, ')')) {
    const before = cursor.at;
    const parameter = parameterAt(reading);
    if (parameter !== undefined) found.push(parameter);
    accept(cursor, ',');
    if (cursor.at === before) cursor.at++;
  }
  accept(cursor, ')');
  return found;
}

function parameterAt(reading: Reading): Parameter | undefined {
  const { cursor } = reading;
  const { typeBehind } = cursor.dialect;
  const from = peek(cursor).start;
  let named: Token | undefined;
  let colon: number | undefined;
  while (!isEnd(cursor) && !isAt(cursor, ',', ')', '=')) {
    const token = peek(cursor);
    if (typeBehind && isAt(cursor, ':')) colon = token.end;
    if (token.kind === 'name' && colon === undefined) named = token;
    skipOne(cursor);
  }
  const to = peek(cursor).start;
  const value = accept(cursor, '=') ? expression(reading) : undefined;
  while (!isEnd(cursor) && !isAt(cursor, ',', ')')) skipOne(cursor);
  if (named === undefined) return undefined;
  const { text: name, start, end } = named;
  const type = (typeBehind ? cursor.source.slice(colon ?? to, to) : cursor.source.slice(from, start)).trim();
  return { name, value, type: type === '' ? undefined : type, start, end };
}

/** Goes on; Dart puts what can be left out into brackets. */
function skipOne(cursor: Cursor): void {
  const isGroup = !cursor.dialect.typeBehind && isAt(cursor, '{', '[', '}', ']');
  if (!isGroup && isAt(cursor, '(', '[', '{')) skipBrackets(cursor);
  else cursor.at++;
}
