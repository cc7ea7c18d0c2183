import type { Node } from 'web-tree-sitter';
import type { Expression, Name } from '../../fact/expression.ts';
import { template } from './build-expression.ts';
import type { Reader, ToExpression } from './mapping.ts';

const ESCAPE = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|U[\dA-Fa-f]{8}|[0-7]{1,3}|\r?\n[ \t]*|[\s\S])/g;
const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
  '0': '\0',
};

/** Folds the escapes that the C family of languages shares. */
export function foldEscapes(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPE, (escape) => fold(escape.slice(1))) : text;
}

function fold(escape: string): string {
  const digits = /^[xuU]\{?([\dA-Fa-f]+)\}?$/.exec(escape)?.[1];
  if (digits !== undefined) return fromCodePoint(Number.parseInt(digits, 16));
  if (/^\r?\n/.test(escape)) return '';
  if (/^[0-7]{2,3}$/.test(escape)) return fromCodePoint(Number.parseInt(escape, 8));
  return SHORT[escape] ?? escape;
}

function fromCodePoint(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** How the strings of a language are written. */
export interface StringSyntax {
  /** The prefix and quotes that open one; what stands in its first group closes it. */
  readonly opener: RegExp;
  /** Kinds of nodes that stand for a value inside. */
  readonly interpolations: ReadonlySet<string>;
  /** Whether backslashes are plain characters, by the opener. */
  readonly isRaw?: (opener: string) => boolean;
  /** Names inside that the grammar leaves in the text: `$name`, `{name}`; the first group is the name. */
  readonly inlineName?: RegExp;
  /** Whether braces may stand around a value, outside of its node: `{$name}`. */
  readonly isBraced?: true;
}

/** A string: constant, or put together of constants and values. */
export function stringBy(syntax: StringSyntax): ToExpression {
  return (node, reader) => template(node, partsOfString(node, reader, syntax));
}

function partsOfString(
  node: Node,
  reader: Reader,
  { opener, interpolations, isRaw, inlineName, isBraced }: StringSyntax,
): Expression[] {
  const source = reader.text(node);
  const [open = '', close = ''] = opener.exec(source) ?? [];
  const end =
    source.length > open.length && close !== '' && source.endsWith(close)
      ? source.length - close.length
      : source.length;
  const raw = isRaw?.(open) ?? false;
  const parts: Expression[] = [];
  let from = open.length;
  const addText = (to: number): void => {
    if (to <= from) return;
    const text = { value: source.slice(from, to), start: node.startIndex + from };
    for (const part of splitNames(text, inlineName)) {
      parts.push(part.kind === 'literal' && !raw ? { ...part, value: foldEscapes(part.value) } : part);
    }
  };
  for (const child of node.namedChildren) {
    if (!interpolations.has(child.type)) continue;
    const [start, after] = [child.startIndex - node.startIndex, child.endIndex - node.startIndex];
    const brace = isBraced === true && source[start - 1] === '{' && source[after] === '}' ? 1 : 0;
    addText(start - brace);
    parts.push(reader.expression(child));
    from = after + brace;
  }
  addText(end);
  return parts.length === 0 ? [{ kind: 'literal', value: '', start: node.startIndex, end: node.endIndex }] : parts;
}

interface Text {
  readonly kind: 'literal';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A text as constants and the names that stand in it. */
export function splitNames(text: Pick<Text, 'value' | 'start'>, inlineName: RegExp | undefined): (Text | Name)[] {
  const parts: (Text | Name)[] = [];
  let from = 0;
  const addText = (to: number): void => {
    if (to > from)
      parts.push({
        kind: 'literal',
        value: text.value.slice(from, to),
        start: text.start + from,
        end: text.start + to,
      });
  };
  for (const { 0: whole, 1: found = '', index } of inlineName === undefined ? [] : text.value.matchAll(inlineName)) {
    addText(index);
    from = index + whole.length;
    parts.push({ kind: 'name', name: found, start: text.start + index, end: text.start + from });
  }
  addText(text.value.length);
  return parts;
}
