import type { Argument, Expression } from '../../fact/expression.ts';
import type { FactsBuilder } from '../../fact/facts-builder.ts';
import { accept, createCursor, isAt, isEnd, nested, next, peek, skipBrackets, type Cursor } from './cursor.ts';
import { together } from './together.ts';
import type { Token } from './tokens.ts';
import { skipGenerics, skipType } from './types.ts';

/** What expressions need of those who read statements: the body of a closure. */
export interface Reading {
  readonly cursor: Cursor;
  readonly facts: FactsBuilder;
  readonly closure: (reading: Reading) => Expression;
}

const OPERATORS = new Set('+ - * / % == != < > <= >= && || & | ^ << ?? ?: -> => ...'.split(' '));
const CASTS = new Set(['as', 'is']);
const PREFIXES = new Set(['try', 'await', 'new', 'throw', 'inout', 'const', 'yield']);
/** Methods of Scala that are written between two values. */
const INFIX = new Set(['getOrElse', 'orElse', 'to', 'withDefault']);

/** An expression, with all that belongs to it. */
export function expression(reading: Reading): Expression {
  return nested(
    reading.cursor,
    () => conditional(reading),
    () => skipped(reading.cursor),
  );
}

function skipped(cursor: Cursor): Expression {
  const { start } = peek(cursor);
  cursor.at = cursor.tokens.length;
  return { kind: 'opaque', parts: [], start, end: peek(cursor).end };
}

function conditional(reading: Reading): Expression {
  const { cursor } = reading;
  const test = operators(reading);
  if (!isAt(cursor, '?')) return test;
  next(cursor);
  const then = expression(reading);
  if (!accept(cursor, ':')) return test;
  const otherwise = expression(reading);
  return { kind: 'conditional', test, then, otherwise, start: test.start, end: otherwise.end };
}

function operators(reading: Reading): Expression {
  const { cursor } = reading;
  const operands = [operand(reading)];
  const signs: string[] = [];
  for (;;) {
    const sign = operatorAt(cursor);
    if (sign === undefined) break;
    cursor.at++;
    if (CASTS.has(sign)) {
      skipType(cursor);
      continue;
    }
    signs.push(sign);
    operands.push(operand(reading));
  }
  return together(operands, signs);
}

function operatorAt(cursor: Cursor): string | undefined {
  const { kind, text, isFirst } = peek(cursor);
  if (kind === 'name')
    return !isFirst && (CASTS.has(text) || (cursor.dialect.language === 'scala' && INFIX.has(text))) ? text : undefined;
  if (kind !== 'sign' || !OPERATORS.has(text)) return undefined;
  return isFirst && cursor.dialect.isLined && !/^(?:\?\?|\?:|\+|\|\||&&)$/.test(text) ? undefined : text;
}

function operand(reading: Reading): Expression {
  const { cursor } = reading;
  while (peek(cursor).kind === 'name' && PREFIXES.has(peek(cursor).text)) {
    cursor.at++;
    if (isAt(cursor, '?', '!')) cursor.at++;
  }
  if (isAt(cursor, '!', '-', '*', '&', '~', '@')) {
    const { text, start } = next(cursor);
    const value = nested(
      cursor,
      () => operand(reading),
      () => skipped(cursor),
    );
    return text === '!' ? { kind: 'operation', operator: '!', operands: [value], start, end: value.end } : value;
  }
  return chained(reading, primary(reading));
}

function primary(reading: Reading): Expression {
  const { cursor } = reading;
  const token = peek(cursor);
  if (token.kind === 'sign') {
    if (token.text === '(') return group(reading);
    if (token.text === '[') return list(reading, ']');
    if (token.text === '{') return cursor.dialect.language === 'dart' ? list(reading, '}') : reading.closure(reading);
    // `.unauthorized` of Swift.
    if (token.text === '.') return { kind: 'name', name: '', start: token.start, end: token.start };
  }
  if (token.kind === 'name' && token.text === 'if') return choice(reading);
  if (token.kind !== 'end' && !/^[)\]},;:]$/.test(token.text)) cursor.at++;
  return atom(reading, token);
}

function atom(reading: Reading, token: Token): Expression {
  const { start, end, text } = token;
  if (token.kind === 'string') return stringOf(reading, token);
  if (token.kind === 'number')
    return { kind: 'literal', value: Number.isNaN(Number(text)) ? null : Number(text), start, end };
  if (token.kind !== 'name') return { kind: 'opaque', parts: [], start, end };
  if (/^(?:true|false)$/.test(text)) return { kind: 'literal', value: text === 'true', start, end };
  if (/^(?:nil|null|None|NULL|nullptr)$/.test(text)) return { kind: 'literal', value: null, start, end };
  return { kind: 'name', name: text, start, end };
}

/** Scala's `if (a) b else c`. */
function choice(reading: Reading): Expression {
  const { cursor } = reading;
  const { start } = next(cursor);
  const test = expression(reading);
  accept(cursor, 'then');
  const then = expression(reading);
  if (!accept(cursor, 'else')) return { kind: 'opaque', parts: [test, then], start, end: then.end };
  const otherwise = expression(reading);
  return { kind: 'conditional', test, then, otherwise, start, end: otherwise.end };
}

function stringOf(reading: Reading, { inner, holes = [], start, end }: Token): Expression {
  const { source, dialect } = reading.cursor;
  const parts: Expression[] = [];
  let at = inner?.start ?? start;
  const constant = (to: number): void => {
    if (to > at) parts.push({ kind: 'literal', value: unescaped(source.slice(at, to)), start: at, end: to });
  };
  for (const hole of holes) {
    constant(hole.start);
    const cursor = createCursor(source, dialect, hole);
    parts.push(
      nested(
        reading.cursor,
        () => expression({ ...reading, cursor }),
        () => skipped(cursor),
      ),
    );
    at = hole.end;
  }
  constant(inner?.end ?? end);
  const [only] = parts;
  if (only?.kind === 'literal' && parts.length === 1) return { ...only, start, end };
  return parts.length === 0 ? { kind: 'literal', value: '', start, end } : { kind: 'template', parts, start, end };
}

function unescaped(text: string): string {
  return text.replace(/\\(["'\\$])/g, '$1');
}

/** `(a)`, `(a, b)`, `(a) => b`. */
function group(reading: Reading): Expression {
  const { start } = peek(reading.cursor);
  const args = argumentsOf(reading, ')');
  const [only] = args;
  const end = peek(reading.cursor, -1).end;
  if (only !== undefined && args.length === 1) return { ...only.value, start, end };
  return { kind: 'array', items: args.map(({ value }) => value), start, end };
}

/** `[a, b]`, `["a": b]`, `{'a': b}` of Dart. */
function list(reading: Reading, close: string): Expression {
  const { start } = peek(reading.cursor);
  const items = argumentsOf(reading, close);
  const end = peek(reading.cursor, -1).end;
  if (!items.some(({ name }) => name !== undefined))
    return { kind: 'array', items: items.map(({ value }) => value), start, end };
  const entries = items.map(({ name: key, value, start: from, end: to }) => ({ key, value, start: from, end: to }));
  return { kind: 'object', entries, start, end };
}

/** What stands in brackets, between commas; `name: value` and `"key": value` have a name. */
function argumentsOf(reading: Reading, close: string): Argument[] {
  const { cursor } = reading;
  const args: Argument[] = [];
  cursor.at++;
  while (!isEnd(cursor) && !isAt(cursor, close)) {
    const before = cursor.at;
    args.push(argument(reading));
    if (cursor.at === before || !isAt(cursor, ',', close)) resync(cursor, close);
    accept(cursor, ',');
  }
  accept(cursor, close);
  return args;
}

/** What could not be read is gone over, up to the next comma. */
function resync(cursor: Cursor, close: string): void {
  while (!isEnd(cursor) && !isAt(cursor, ',', close)) {
    if (isAt(cursor, '(', '[', '{')) skipBrackets(cursor);
    else {
      const isClosed = isAt(cursor, ')', ']', '}');
      cursor.at++;
      if (isClosed) return;
    }
  }
}

function argument(reading: Reading): Argument {
  const { cursor } = reading;
  const first = peek(cursor);
  const sign = peek(cursor, 1).text;
  const isNamed =
    (sign === ':' || (sign === '=' && cursor.dialect.language === 'scala')) && peek(cursor, 1).kind === 'sign';
  if (!isNamed || !/^(?:name|string)$/.test(first.kind)) {
    const value = expression(reading);
    return { value, start: value.start, end: value.end };
  }
  cursor.at += 2;
  const { inner } = first;
  const name = inner === undefined ? first.text : cursor.source.slice(inner.start, inner.end);
  const value = expression(reading);
  return { name, value, start: first.start, end: value.end };
}

/** `.name`, `(…)`, `[…]`, and closures behind a call. */
function chained(reading: Reading, from: Expression): Expression {
  const { cursor } = reading;
  let value = from;
  for (;;) {
    const before = cursor.at;
    value = link(reading, value);
    if (cursor.at === before) return value;
  }
}

function link(reading: Reading, object: Expression): Expression {
  const { cursor } = reading;
  const { text, isFirst, kind } = peek(cursor);
  if (kind !== 'sign') return object;
  if (isJoint(cursor)) return propertyOf(cursor, object);
  if ((isFirst && cursor.dialect.isLined && text !== '{') || object.kind === 'literal') return object;
  if (text === '(') return called(object, argumentsOf(reading, ')'), peek(cursor, -1).end);
  if (text === '[') return indexed(reading, object);
  if (text === '<') skipGenerics(cursor);
  else if (/^[?!]$/.test(text) && isMark(cursor, object)) cursor.at++;
  return object;
}

function isJoint(cursor: Cursor): boolean {
  const { text } = peek(cursor);
  if (peek(cursor, 1).kind !== 'name' || !/^(?:\.|\?\.|!\.|->|::)$/.test(text)) return false;
  return text !== '->' || cursor.dialect.language === 'c';
}

function propertyOf(cursor: Cursor, object: Expression): Expression {
  cursor.at++;
  const { text: property, end } = next(cursor);
  return { kind: 'member', object, property, start: object.start, end };
}

/** `value!`, `value?` with nothing between them; before a blank, a question is asked. */
function isMark(cursor: Cursor, { end }: Expression): boolean {
  const behind = cursor.source[end + 1] ?? '';
  if (peek(cursor).start !== end || /^[\w"(]/.test(behind)) return false;
  return isAt(cursor, '!') || !/^\s/.test(behind) || cursor.dialect.typeBehind;
}

function called(callee: Expression, args: readonly Argument[], end: number): Expression {
  return { kind: 'call', callee, args, start: callee.start, end };
}

function indexed(reading: Reading, object: Expression): Expression {
  const [first] = argumentsOf(reading, ']');
  const { end } = peek(reading.cursor, -1);
  const key = first?.value;
  const place = { start: object.start, end };
  if (key?.kind === 'literal' && key.value !== null)
    return { kind: 'member', object, property: String(key.value), ...place };
  return { kind: 'member', object, property: undefined, ...(key === undefined ? {} : { index: key }), ...place };
}
