import type { Argument, Entry, Expression, Literal } from '../../../fact/expression.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import { skipBlank, takeName, type HclCursor } from './cursor.ts';
import { takeHeredoc, takeString } from './template.ts';

const DEEPEST = 50;

/** The expression at the cursor, which goes behind it. */
export function takeExpression(cursor: HclCursor): Expression {
  const first = takeOperand(cursor);
  skipBlank(cursor, false);
  const { text } = cursor;
  const operator = /^(?:[=!<>]=|&&|\|\||[-+*/%<>?])/.exec(
    text.slice(cursor.at, Math.min(cursor.end, cursor.at + 2)),
  )?.[0];
  if (operator === undefined || cursor.depth > DEEPEST) return first;
  cursor.at += operator.length;
  cursor.depth++;
  const found = operator === '?' ? conditional(cursor, first) : operation(cursor, first, operator);
  cursor.depth--;
  return found;
}

function conditional(cursor: HclCursor, test: Expression): Expression {
  const then = takeExpression(cursor);
  skipBlank(cursor, true);
  if (cursor.text[cursor.at] !== ':') return { kind: 'opaque', parts: [test, then], start: test.start, end: then.end };
  cursor.at++;
  const otherwise = takeExpression(cursor);
  return { kind: 'conditional', test, then, otherwise, start: test.start, end: otherwise.end };
}

/** `a == b ? c : d`: the comparison is the test. */
function operation(cursor: HclCursor, left: Expression, operator: string): Expression {
  const right = takeExpression(cursor);
  const { start } = left;
  if (right.kind !== 'conditional')
    return { kind: 'operation', operator, operands: [left, right], start, end: right.end };
  const test: Expression = { kind: 'operation', operator, operands: [left, right.test], start, end: right.test.end };
  return { ...right, test, start };
}

function takeOperand(cursor: HclCursor): Expression {
  skipBlank(cursor, true);
  const { text, at: start } = cursor;
  const character = cursor.at < cursor.end ? (text[cursor.at] ?? '') : '';
  if (character === '"') return takeString(cursor, takeExpression);
  if (text.startsWith('<<', start)) {
    const found = takeHeredoc(cursor, takeExpression);
    if (found !== undefined) return found;
  }
  if (cursor.depth > DEEPEST) return skipOne(cursor);
  cursor.depth++;
  const found = takeCompound(cursor, character);
  cursor.depth--;
  return found;
}

function takeCompound(cursor: HclCursor, character: string): Expression {
  const start = cursor.at;
  if (character === '[') return { kind: 'array', items: takeList(cursor, ']'), start, end: cursor.at };
  if (character === '{') return { kind: 'object', entries: takeEntries(cursor), start, end: cursor.at };
  if (character === '(') {
    const [inner] = takeList(cursor, ')');
    return inner ?? { kind: 'opaque', parts: [], start, end: cursor.at };
  }
  if (character === '!' || character === '-') {
    cursor.at++;
    return takeOperand(cursor);
  }
  const word = takeName(cursor);
  return word === '' ? skipOne(cursor) : takeReference(cursor, word, start);
}

function skipOne(cursor: HclCursor): Expression {
  const start = cursor.at;
  if (start < cursor.end && !/[)\]}\n]/.test(cursor.text[start] ?? '')) cursor.at++;
  return { kind: 'opaque', parts: [], start, end: cursor.at };
}

/** Numbers, constants, calls, `var.x`, `a.b["c"].d`. */
function takeReference(cursor: HclCursor, word: string, start: number): Expression {
  if (/^(?:\d|(?:true|false|null)$)/.test(word))
    return { kind: 'literal', value: constantOf(word), start, end: cursor.at };
  if (cursor.text[cursor.at] === '(') return called(takeList(cursor, ')'), word, { start, end: cursor.at });
  let found: Expression = { kind: 'name', name: word, start, end: cursor.at };
  while (cursor.at < cursor.end && (cursor.text[cursor.at] === '.' || cursor.text[cursor.at] === '[')) {
    const isIndex = cursor.text[cursor.at] === '[';
    const [key] = isIndex ? takeList(cursor, ']') : [];
    if (!isIndex) cursor.at++;
    const name = isIndex ? (key?.kind === 'literal' ? String(key.value) : undefined) : takeName(cursor);
    found = { kind: 'member', object: found, property: name, start, end: cursor.at };
  }
  return asVariable(found);
}

function constantOf(word: string): Literal['value'] {
  if (word === 'null') return null;
  return /^\d/.test(word) ? Number(word) : word === 'true';
}

/** `var.x` is the environment of a module. */
function asVariable(found: Expression): Expression {
  if (found.kind !== 'member' || found.property === undefined) return found;
  const isVariable = found.object.kind === 'name' && found.object.name === 'var';
  return isVariable ? { kind: 'environment', variable: found.property, start: found.start, end: found.end } : found;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** `coalesce(var.x, "y")`, `try(var.x, "y")` and `lookup(m, "x", "y")` are ways to say a default. */
function called(args: readonly Expression[], word: string, place: Place): Expression {
  const last = args.at(-1);
  if (/^(?:coalesce|try|lookup)$/.test(word) && last?.kind === 'literal' && args.length > 1) {
    const names = args.slice(0, -1).map(nameOf);
    const variable = names.find((name) => name !== undefined && secretKind(name) !== undefined);
    if (variable !== undefined) return { kind: 'environment', variable, fallback: last, ...place };
  }
  const plain = args.map((value): Argument => ({ value, start: value.start, end: value.end }));
  return { kind: 'call', callee: { kind: 'name', name: word, ...place }, args: plain, ...place };
}

function nameOf(value: Expression): string | undefined {
  if (value.kind === 'environment') return value.variable;
  if (value.kind === 'literal') return String(value.value);
  return value.kind === 'member' ? value.property : undefined;
}

function takeList(cursor: HclCursor, close: string): readonly Expression[] {
  const items: Expression[] = [];
  cursor.at++;
  for (;;) {
    skipBlank(cursor, true);
    if (cursor.at >= cursor.end || cursor.text[cursor.at] === close) break;
    const before = cursor.at;
    items.push(takeExpression(cursor));
    skipBlank(cursor, true);
    if (cursor.text[cursor.at] === ',') cursor.at++;
    else if (cursor.text[cursor.at] !== close && cursor.at === before) cursor.at++;
  }
  cursor.at = Math.min(cursor.at + 1, cursor.end);
  return items;
}

function takeEntries(cursor: HclCursor): readonly Entry[] {
  const entries: Entry[] = [];
  cursor.at++;
  for (;;) {
    skipBlank(cursor, true);
    if (cursor.at >= cursor.end || cursor.text[cursor.at] === '}') break;
    const start = cursor.at;
    const key = takeOperand(cursor);
    skipBlank(cursor, false);
    const isEntry = /[=:]/.test(cursor.text[cursor.at] ?? '');
    if (isEntry) {
      cursor.at += cursor.text.startsWith('=>', cursor.at) ? 2 : 1;
      const value = takeExpression(cursor);
      entries.push({ key: key.kind === 'name' ? key.name : nameOf(key), value, start, end: value.end });
    }
    skipBlank(cursor, true);
    if (cursor.text[cursor.at] === ',') cursor.at++;
    else if (cursor.at === start) cursor.at++;
  }
  cursor.at = Math.min(cursor.at + 1, cursor.end);
  return entries;
}
