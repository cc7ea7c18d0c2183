import type { Expression } from '../../../fact/expression.ts';
import { spanIn, wholeSpan, type SourceText } from '../source-text.ts';

/** A stretch of a value that is not constant. */
export interface Hole {
  readonly from: number;
  readonly to: number;
  readonly expression: Expression;
}

/** A value of its constant and its other parts; a single part stands for itself. */
export function assemble(source: SourceText, holes: readonly Hole[]): Expression {
  const parts: Expression[] = [];
  let at = 0;
  for (const { from, to, expression } of holes) {
    if (from > at) parts.push(literalOf(source, at, from));
    parts.push(expression);
    at = to;
  }
  if (at < source.text.length || parts.length === 0) parts.push(literalOf(source, at, source.text.length));
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind: 'template', parts, ...wholeSpan(source) };
}

/** A constant stretch of a value. */
export function literalOf(source: SourceText, from: number, to: number): Expression {
  return { kind: 'literal', value: source.text.slice(from, to), ...spanIn(source, from, to) };
}

/** A stretch of which nothing is known. */
export function opaqueOf(source: SourceText, from: number, to: number): Expression {
  return { kind: 'opaque', parts: [], ...spanIn(source, from, to) };
}
