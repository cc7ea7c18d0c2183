import type { Expression } from '../../fact/expression.ts';
import { accept, isAt, isEnd, nested, next, peek, skipBrackets, type Cursor } from './cursor.ts';
import { bare } from './bare.ts';
import { expression, type Reading } from './expressions.ts';
import { parametersOf, type Parameter } from './parameters.ts';
import { skipType } from './types.ts';

const MODIFIERS =
  /^(?:public|private|fileprivate|internal|open|final|static|override|lazy|weak|mutating|nonisolated|convenience|required|implicit|sealed|abstract|protected|late|external|async|inline|extern|constexpr|indirect|case|unowned|synchronized|transient|given)$/;
const TYPES = /^(?:class|struct|enum|actor|extension|protocol|object|trait|interface|mixin|namespace|union)$/;
const BINDERS = /^(?:let|var|val|const|final|def|auto)$/;
const FUNCTIONS = /^(?:func|def|fn|init|deinit|fun|constructor)$/;
const BLOCKS = /^(?:do|else|try|finally|defer|repeat|unsafe|catch|match|default)$/;
const LINES = /^(?:import|package|using|export|library|part|typedef|typealias|type)$/;
const CONTROLS = /^(?:if|guard|while|for|switch|catch|unless|elif)$/;

/** Reads statements up to the bracket that closes them. */
export function statements(reading: Reading): void {
  const { cursor } = reading;
  while (!isEnd(cursor)) {
    const before = cursor.at;
    if (accept(cursor, '}')) return;
    if (!accept(cursor, ';') && !accept(cursor, ','))
      nested(
        cursor,
        () => {
          statement(reading);
        },
        () => {
          cursor.at++;
        },
      );
    if (cursor.at === before) cursor.at++;
  }
}

function statement(reading: Reading): void {
  const { cursor } = reading;
  skipAttributes(cursor);
  const { kind } = peek(cursor);
  if (isAt(cursor, '{')) block(reading);
  else if (kind !== 'name') bare(reading);
  else if (isWord(cursor)) cursor.at++;
  else if (isLine(cursor)) skipLine(cursor);
  else if (!declaration(reading) && !flow(reading) && (cursor.dialect.typeBehind || !declared(reading))) bare(reading);
}

/** A word before what matters. */
function isWord(cursor: Cursor): boolean {
  const { text } = peek(cursor);
  const behind = peek(cursor, 1);
  return (
    (MODIFIERS.test(text) && behind.kind === 'name') || (BLOCKS.test(text) && /^[{(:]$|^(?:if|let)$/.test(behind.text))
  );
}

/** A line that says nothing here. */
function isLine(cursor: Cursor): boolean {
  return LINES.test(peek(cursor).text) && peek(cursor, 1).kind !== 'sign';
}

function declaration(reading: Reading): boolean {
  const { cursor } = reading;
  const { text } = peek(cursor);
  const behind = peek(cursor, 1);
  if (TYPES.test(text) && behind.kind === 'name') typeDeclaration(reading);
  else if (FUNCTIONS.test(text) && isFunction(cursor)) functionDeclaration(reading);
  else if (BINDERS.test(text) && (behind.kind === 'name' || behind.text === '(')) binding(reading, 'variable');
  else return false;
  return true;
}

function flow(reading: Reading): boolean {
  const { text } = peek(reading.cursor);
  if (text === 'throw') thrown(reading);
  else if (text === 'return') returned(reading);
  else if (CONTROLS.test(text)) control(reading);
  else return false;
  return true;
}

/** `@Published`, `#include <…>`, labels of a switch. */
function skipAttributes(cursor: Cursor): void {
  while (isAt(cursor, '@', '#') && !isEnd(cursor)) {
    if (next(cursor).text === '#') {
      skipLine(cursor);
      return;
    }
    if (peek(cursor).kind === 'name') cursor.at++;
    if (isAt(cursor, '(') && peek(cursor).start === peek(cursor, -1).end) skipBrackets(cursor);
  }
}

function skipLine(cursor: Cursor): void {
  cursor.at++;
  while (!isEnd(cursor) && !peek(cursor).isFirst && !isAt(cursor, ';')) cursor.at++;
}

function block(reading: Reading): void {
  next(reading.cursor);
  statements(reading);
}

/** Up to a sign that nothing before a body holds. */
function skipTo(cursor: Cursor, ...signs: readonly string[]): void {
  while (!isEnd(cursor) && !isAt(cursor, ...signs)) {
    if (isAt(cursor, '(', '[')) skipBrackets(cursor);
    else cursor.at++;
    if (peek(cursor).isFirst && cursor.dialect.isLined && !isAt(cursor, ...signs)) return;
  }
}

function typeDeclaration(reading: Reading): void {
  const { cursor, facts } = reading;
  const { start } = next(cursor);
  const name = next(cursor).text;
  const parameters = isAt(cursor, '(') && cursor.dialect.typeBehind ? parametersOf(reading) : [];
  skipTo(cursor, '{', ';');
  const isValue =
    cursor.dialect.language === 'scala' || cursor.dialect.language === 'swift' || cursor.dialect.language === 'dart';
  const shown = isValue && cursor.dialect.language !== 'dart' ? ({ shows: true } as const) : {};
  facts.within({ kind: 'class', name, parameters: [], start, end: peek(cursor).end, ...shown }, (index) => {
    cursor.types.add(index);
    for (const each of parameters) bind(reading, each, 'field');
    if (isAt(cursor, '{')) block(reading);
  });
}

function isFunction(cursor: Cursor): boolean {
  const { text } = peek(cursor);
  if (/^(?:init|deinit|constructor)$/.test(text)) return /^[({?<]/.test(peek(cursor, 1).text);
  return (
    peek(cursor, 1).kind === 'name' &&
    (text !== 'def' || /^[([{:=<]$/.test(peek(cursor, 2).text) || cursor.dialect.language === 'scala')
  );
}

function functionDeclaration(reading: Reading): void {
  const { cursor } = reading;
  const { start, text } = next(cursor);
  const name = /^(?:init|deinit|constructor)$/.test(text) ? text : next(cursor).text;
  functionFrom(reading, { start, name });
}

function functionFrom(reading: Reading, { start, name }: { readonly start: number; readonly name: string }): void {
  const { cursor, facts } = reading;
  if (isAt(cursor, '<', '[')) skipTo(cursor, '(', '{', '=');
  const parameters: Parameter[] = [];
  while (isAt(cursor, '(')) parameters.push(...parametersOf(reading));
  skipTo(cursor, '{', '=', '=>', ';', '}');
  const names = parameters.map((each) => each.name);
  facts.within({ kind: 'function', name, parameters: names, start, end: peek(cursor).end }, () => {
    for (const each of parameters) bind(reading, each, 'parameter');
    if (isAt(cursor, '=', '=>')) cursor.at++;
    else if (!isAt(cursor, '{')) return;
    if (isAt(cursor, '{')) body(reading);
    else giveBack(reading, expression(reading));
  });
}

/** The last value of a body is what the function gives. */
function body(reading: Reading): void {
  block(reading);
}

function giveBack({ facts }: Reading, value: Expression): void {
  facts.add({ kind: 'return', value, start: value.start, end: value.end });
}

function bind(
  { facts, cursor }: Reading,
  { name, value, type, start, end }: Parameter,
  as: 'field' | 'parameter' | 'variable',
): void {
  const how = as === 'variable' && cursor.types.has(facts.scope) ? 'field' : as;
  const written = type === undefined ? {} : { type };
  facts.add({
    kind: 'binding',
    how,
    path: [name],
    target: { start, end },
    value,
    ...written,
    start,
    end: value?.end ?? end,
  });
}

/** `let name: Type = value`, `let (a, b) = value`. */
function binding(reading: Reading, how: 'variable'): void {
  const { cursor } = reading;
  next(cursor);
  if (isAt(cursor, '(')) skipBrackets(cursor);
  else if (!cursor.dialect.typeBehind && declared(reading)) return;
  else {
    const { text: name, start, end } = next(cursor);
    const from = peek(cursor).start;
    if (accept(cursor, ':')) skipType(cursor);
    const type = peek(cursor).start > from ? cursor.source.slice(from + 1, peek(cursor, -1).end).trim() : undefined;
    const value = accept(cursor, '=') ? expression(reading) : undefined;
    bind(reading, { name, value, type, start, end }, how);
    while (accept(cursor, ',') && peek(cursor).kind === 'name' && peek(cursor, 1).text === '=') {
      const other = next(cursor);
      next(cursor);
      bind(
        reading,
        { name: other.text, value: expression(reading), type: undefined, start: other.start, end: other.end },
        how,
      );
    }
  }
}

/** `Type name = value;`, `Type name(…) { … }` of languages with the type before the name. */
function declared(reading: Reading): boolean {
  const { cursor } = reading;
  const match =
    /^(?:(?:const|final|static|var|late|unsigned|struct|std::)\s*)*[A-Za-z_][\w:.]*(?:<[^;=(){}]{1,80}>)?[?\s*&]+([A-Za-z_]\w*)(?:\[\w*\])?\s*(=(?!=)|;|\()/.exec(
      cursor.source.slice(peek(cursor).start, peek(cursor).start + 240),
    );
  if (match === null || /^(?:return|throw|else|new|delete|case|await|in|assert|echo|println)\b/.test(match[0]))
    return false;
  const [whole, name = '', sign = ''] = match;
  const { start: from } = peek(cursor);
  const start = from + whole.lastIndexOf(name, whole.length - sign.length - 1);
  while (!isEnd(cursor) && peek(cursor).start < from + whole.length - sign.length) cursor.at++;
  if (sign === '(') functionFrom(reading, { start, name });
  else {
    const type = whole.slice(0, start - from).trim();
    const value = accept(cursor, '=') ? expression(reading) : undefined;
    bind(reading, { name, value, type, start, end: start + name.length }, 'variable');
  }
  return true;
}

function thrown(reading: Reading): void {
  const { start } = next(reading.cursor);
  const value = expression(reading);
  reading.facts.add({ kind: 'throw', value, start, end: value.end });
}

function returned(reading: Reading): void {
  const { cursor } = reading;
  next(cursor);
  if (peek(cursor).isFirst || isAt(cursor, ';', '}')) return;
  giveBack(reading, expression(reading));
}

/** `if test {`, `guard let x = y else {`, `for x in y {`: what is tested or gone over, and then the body as statements. */
function control(reading: Reading): void {
  const { cursor, facts } = reading;
  const { start, text } = next(cursor);
  const hasBrackets = isAt(cursor, '(');
  while (!isEnd(cursor) && !isAt(cursor, '{', ';', '}')) {
    const before = cursor.at;
    if (/^(?:let|var|case)$/.test(peek(cursor).text) && peek(cursor, 1).kind === 'name') binding(reading, 'variable');
    else if (text === 'for') cursor.at++;
    else {
      const test = expression(reading);
      facts.add({ kind: 'guard', test, isFailFast: leaves(cursor), start, end: test.end });
      if (hasBrackets) return;
    }
    if (!accept(cursor, ',')) accept(cursor, 'else');
    if (cursor.at === before) cursor.at++;
  }
}

function leaves(cursor: Cursor): boolean {
  const first = peek(cursor, isAt(cursor, 'else') ? 2 : isAt(cursor, '{') ? 1 : 0).text;
  return /^(?:return|throw|fatalError|exit|preconditionFailure|abort|panic)$/.test(first);
}
