import type { Expression } from '../../../fact/expression.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import { spanIn, type SourceText } from '../source-text.ts';
import { assemble, literalOf, opaqueOf, type Hole } from './assemble.ts';

const EXPRESSION = /\$\{\{([\s\S]{0,1000}?)\}\}/g;
/** A path whose last name says what it is: `secrets.X`, `env.X`, `inputs.x`, `github.event.inputs.x`, `secrets['X']`. */
const PATH =
  /^\(?\s*(?:secrets|env|vars|inputs|matrix|github|steps|needs|job)(?:\.[\w-]+)*(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])\s*\)?$/;
const CONSTANT = /^\(?\s*'((?:[^']|'')*)'\s*\)?$/;

/** A value with the `${{ … }}` of GitHub Actions taken for readings; `||` is their way to say a default. */
export function githubExpressions(source: SourceText): Expression {
  const holes = [...source.text.matchAll(EXPRESSION)].map(({ 0: whole, 1: inner = '', index }): Hole => {
    const to = index + whole.length;
    return { from: index, to, expression: reading(source, { inner, from: index, to }) };
  });
  return assemble(source, holes);
}

/** The variable that an expression reads; undefined where it is none. */
export function githubVariable(inner: string): string | undefined {
  const names = operandsOf(inner).flatMap(({ text }) => pathName(text) ?? []);
  return names.find((name) => secretKind(name) !== undefined) ?? names[0];
}

interface Operand {
  readonly text: string;
  readonly offset: number;
}

function operandsOf(inner: string): readonly Operand[] {
  const operands: Operand[] = [];
  let offset = 0;
  for (const text of inner.split('||')) {
    operands.push({ text, offset });
    offset += text.length + 2;
  }
  return operands;
}

/** `condition && secrets.X` is worth what stands last. */
function pathName(operand: string): string | undefined {
  const last = operand.split('&&').at(-1)?.trim() ?? '';
  const [, property, key] = PATH.exec(last) ?? [];
  return property ?? key;
}

interface Inner {
  readonly inner: string;
  readonly from: number;
  readonly to: number;
}

function reading(source: SourceText, { inner, from, to }: Inner): Expression {
  const variable = githubVariable(inner);
  if (variable === undefined) return opaqueOf(source, from, to);
  const place = spanIn(source, from, to);
  const last = operandsOf(inner).at(-1);
  const [, constant] = last === undefined ? [] : (CONSTANT.exec(last.text.trim()) ?? []);
  if (last === undefined || constant === undefined) return { kind: 'environment', variable, ...place };
  const at = from + 3 + last.offset + last.text.indexOf("'") + 1;
  return { kind: 'environment', variable, fallback: literalOf(source, at, at + constant.length), ...place };
}
