import type { Expression } from '../../fact/expression.ts';
import { isAt, next, peek } from './cursor.ts';
import { expression, type Reading } from './expressions.ts';

/** A call, an assignment. */
export function bare(reading: Reading): void {
  const { cursor, facts } = reading;
  const value = withoutBrackets(reading, expression(reading));
  const path = pathOf(value);
  if (path !== undefined && isAt(cursor, '=', '+=', '??=')) {
    const { text } = next(cursor);
    const right = expression(reading);
    const assigned: Expression =
      text === '??=' ? { kind: 'fallback', value, fallback: right, start: value.start, end: right.end } : right;
    const { start, end } = value;
    facts.add({
      kind: 'binding',
      how: 'assignment',
      path,
      target: { start, end },
      value: assigned,
      start,
      end: right.end,
    });
    return;
  }
  const given = behindArrow(value);
  if (/^(?:call|fallback|conditional|template)$/.test(given.kind))
    facts.add({
      kind: given.kind === 'call' ? 'evaluation' : 'return',
      value: given,
      start: given.start,
      end: given.end,
    });
}

/** Of `request => value` and `case Some(token) => value`, the value. */
function behindArrow(value: Expression): Expression {
  const last = value.kind === 'operation' && value.operator === '=>' ? value.operands.at(-1) : undefined;
  return last ?? value;
}

/** Groovy's `echo "…"`. */
function withoutBrackets(reading: Reading, callee: Expression): Expression {
  const { cursor } = reading;
  const { kind, isFirst, start } = peek(cursor);
  const isCall = cursor.dialect.language === 'groovy' && callee.kind === 'name' && kind === 'string' && !isFirst;
  if (!isCall) return callee;
  const value = expression(reading);
  return { kind: 'call', callee, args: [{ value, start, end: value.end }], start: callee.start, end: value.end };
}

function pathOf(value: Expression): readonly string[] | undefined {
  if (value.kind === 'name') return [value.name];
  if (value.kind !== 'member') return undefined;
  const before = pathOf(value.object) ?? [];
  if (value.property !== undefined) return [...before, value.property];
  return before.length === 0 ? undefined : [...before, '[]'];
}
