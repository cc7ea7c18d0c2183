import type { Entry, Expression } from '../../fact/expression.ts';

const CONCAT = new Set(['+', '<<']);
const FALLBACKS = new Set(['??', '?:']);

/** A chain of values with signs between them; the weakest sign says what comes of it. */
export function together(operands: readonly Expression[], signs: readonly string[]): Expression {
  const [first, ...rest] = operands;
  if (first === undefined) return { kind: 'opaque', parts: [], start: 0, end: 0 };
  const last = rest.at(-1);
  if (last === undefined) return first;
  const place = { start: first.start, end: last.end };
  const split = signs.findIndex((sign) => FALLBACKS.has(sign) || sign === 'getOrElse' || sign === 'orElse');
  if (split >= 0) {
    const value = together(operands.slice(0, split + 1), signs.slice(0, split));
    return { kind: 'fallback', value, fallback: together(operands.slice(split + 1), signs.slice(split + 1)), ...place };
  }
  if (signs.every((sign) => sign === '+')) return { kind: 'template', parts: operands.flatMap(partsOf), ...place };
  if (signs.every((sign) => CONCAT.has(sign)) && signs[0] === '<<') return streamed(first, rest);
  if (signs.every((sign) => sign === '->')) return { kind: 'object', entries: [entryOf(first, last)], ...place };
  return { kind: 'operation', operator: signs[0] ?? '', operands, ...place };
}

function partsOf(value: Expression): readonly Expression[] {
  return value.kind === 'template' ? value.parts : [value];
}

/** `std::cerr << "a" << b`: what stands behind the first is written. */
function streamed(stream: Expression, values: readonly Expression[]): Expression {
  const place = { start: stream.start, end: values.at(-1)?.end ?? stream.end };
  const callee = stream.kind === 'call' ? stream.callee : stream;
  const args = values.map((value) => ({ value, start: value.start, end: value.end }));
  return { kind: 'call', callee: { kind: 'member', object: callee, property: 'write', ...place }, args, ...place };
}

function entryOf(key: Expression, value: Expression): Entry {
  const named = key.kind === 'literal' ? String(key.value) : key.kind === 'name' ? key.name : undefined;
  return { key: named, value, start: key.start, end: value.end };
}
