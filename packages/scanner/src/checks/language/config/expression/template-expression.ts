import type { Expression } from '../../../fact/expression.ts';
import { spanIn, type SourceText } from '../source-text.ts';
import { assemble, literalOf, opaqueOf, type Hole } from './assemble.ts';

const ACTION = /\{\{([\s\S]{0,1000}?)\}\}/g;
/** `… | default "x"` of Helm, `… | default('x')` of Jinja: what stands behind the bar. */
const PIPED = /^\s{0,2}(?:default|d)[\s(]{1,3}(["'`])((?:(?!\1)[\s\S])*)\1/;
/** `default "x" .Values.y`. */
const LEADING = /^[-\s(]*default\s(["`])((?:(?!\1)[\s\S])*)\1[\s(]{1,3}(\$?[\w.]+)/;
/** `coalesce .Values.x .Values.y "z"`, `or .Values.x "z"`. */
const FIRST_OF = /^[-\s(]*(?:coalesce|or)\s((?:[$\w.]+\s)+)(["`])((?:(?!\2)[\s\S])*)\2/;
/** What names a thing of Kubernetes rather than being a secret. */
const REFERENCE = /^existing|(?:name|ref|key_?name|class|type)$/i;

/** A value with the `{{ … }}` of Helm and Jinja taken for readings where they have a default, and for unknown elsewhere. */
export function templateExpressions(source: SourceText): Expression {
  const holes = [...source.text.matchAll(ACTION)].map(({ 0: whole, 1: inner = '', index }): Hole => {
    const to = index + whole.length;
    return { from: index, to, expression: reading(source, { inner, from: index, to }) };
  });
  return assemble(source, holes);
}

/** `<%= ENV.fetch("X", "y") %>`, `<%= ENV["X"] || "y" %>`, as Rails' settings have them. */
const RUBY =
  /<%=\s*ENV(?:\.fetch\(|\[)\s*["'](\w+)["']\s*(?:[)\]]\s*)?(?:(?:,|\|\||\{)\s*["']([^"']*)["'])?[^%]{0,40}%>/g;

/** A value with the `<%= … %>` of ERB taken for readings of the environment. */
export function rubyExpressions(source: SourceText): Expression {
  const holes = [...source.text.matchAll(RUBY)].map(({ 0: whole, 1: variable = '', 2: constant, index }): Hole => {
    const to = index + whole.length;
    const place = spanIn(source, index, to);
    if (constant === undefined) return { from: index, to, expression: { kind: 'environment', variable, ...place } };
    const at = index + whole.lastIndexOf(constant);
    const fallback = literalOf(source, at, at + constant.length);
    return { from: index, to, expression: { kind: 'environment', variable, fallback, ...place } };
  });
  return assemble(source, holes);
}

interface Inner {
  readonly inner: string;
  readonly from: number;
  readonly to: number;
}

function reading(source: SourceText, { inner, from, to }: Inner): Expression {
  const found = defaultIn(inner);
  if (found === undefined || REFERENCE.test(found.variable)) return opaqueOf(source, from, to);
  const at = from + 2 + found.at;
  const fallback = literalOf(source, at, at + found.length);
  return { kind: 'environment', variable: found.variable, fallback, ...spanIn(source, from, to) };
}

interface TemplateDefault {
  readonly variable: string;
  /** Where the constant stands. */
  readonly at: number;
  readonly length: number;
}

function defaultIn(inner: string): TemplateDefault | undefined {
  for (let bar = inner.indexOf('|'); bar !== -1; bar = inner.indexOf('|', bar + 1)) {
    const piped = PIPED.exec(inner.slice(bar + 1));
    if (piped !== null) return named(subjectOf(inner.slice(0, bar)), bar + 1 + piped[0].length, piped[2] ?? '');
  }
  const leading = LEADING.exec(inner);
  if (leading !== null) {
    const [, quote = '', text = '', path = ''] = leading;
    return { variable: lastName(path), at: leading[0].indexOf(quote) + 1, length: text.length };
  }
  const first = FIRST_OF.exec(inner);
  return first === null ? undefined : named(lastName((first[1] ?? '').trim()), first[0].length, first[3] ?? '');
}

/** The constant ends just before its closing quote, which ends the match. */
function named(variable: string, matched: number, text: string): TemplateDefault | undefined {
  return variable === '' ? undefined : { variable, at: matched - 1 - text.length, length: text.length };
}

/** What a pipeline starts from: `.Values.auth.password`, `env "X"`, `lookup('env', 'X')`, `vars['x']`. */
function subjectOf(left: string): string {
  const [first = ''] = left.split('|');
  const quoted = /["'`]([\w.-]+)["'`][\])\s]*$/.exec(first)?.[1];
  return quoted ?? lastName(first.replace(/[)\s]+$/, ''));
}

function lastName(path: string): string {
  return /([A-Za-z_]\w*)$/.exec(path)?.[1] ?? '';
}
