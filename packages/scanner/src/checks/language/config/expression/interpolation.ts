import type { Expression } from '../../../fact/expression.ts';
import { partOf, spanIn, type SourceText } from '../source-text.ts';
import { assemble, opaqueOf, type Hole } from './assemble.ts';

/** Which defaults a format has: `${X:-y}` of shells and compose, or also `${x.y:z}` of Spring and others. */
export type InterpolationStyle = 'shell' | 'any';

const DEEPEST = 8;
/** `${vault:path}` asks something for a value: what stands behind the colon is no default. */
const RESOLVERS =
  /^(?:secrets?|vault|ssm|file|self|opt|cf|s3|param|sm|aws\w*|gcp\w*|azure\w*|kv|keyvault|op|sops|cred\w*|k8s\w*)$/i;
const DASHED = /^([A-Za-z_]\w*)(:?[-=])([\s\S]*)$/;
const COLON = /^([A-Za-z_][\w.-]*):(?![-=?+])([\s\S]*)$/;
const COMMA = /^([A-Za-z_]\w*), ?(?! )([\s\S]*)$/;
/** `${env:X}` and `${oc.env:X}` say that a variable is meant. */
const PREFIX = /^(?:env|ENV|oc\.env|sys|Env):/;
const BARE = /^[A-Za-z_]\w*/;

/** A value with its `$X`, `${X}`, `${X:-y}` and `$(X)` taken for readings of variables. */
export function interpolate(source: SourceText, style: InterpolationStyle, depth = 0): Expression {
  const { text } = source;
  const holes: Hole[] = [];
  for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', at)) {
    const hole = depth > DEEPEST ? undefined : holeAt(source, at, { style, depth });
    if (hole !== undefined) holes.push(hole);
    // `$$` is a dollar sign.
    at = hole?.to ?? at + (text[at + 1] === '$' ? 2 : 1);
  }
  return assemble(source, holes);
}

interface Way {
  readonly style: InterpolationStyle;
  readonly depth: number;
}

function holeAt(source: SourceText, at: number, way: Way): Hole | undefined {
  const { text } = source;
  const next = text[at + 1];
  if (next === '{' || next === '(') {
    const end = closingOf(text, at + 1, next);
    if (end === undefined) return undefined;
    return { from: at, to: end + 1, expression: reading(source, { from: at, to: end + 1 }, way) };
  }
  const name = BARE.exec(text.slice(at + 1, at + 65))?.[0];
  if (name === undefined) return undefined;
  const to = at + 1 + name.length;
  return { from: at, to, expression: { kind: 'environment', variable: name, ...spanIn(source, at, to) } };
}

const FARTHEST = 2000;

/** Where the bracket at a place closes; brackets in between count. */
function closingOf(text: string, open: number, bracket: string): number | undefined {
  const close = bracket === '{' ? '}' : ')';
  let level = 0;
  for (let at = open; at < text.length && at < open + FARTHEST; at++) {
    if (text[at] === bracket) level++;
    else if (text[at] === close && --level === 0) return at;
  }
  return undefined;
}

function reading(source: SourceText, { from, to }: Pick<Hole, 'from' | 'to'>, { style, depth }: Way): Expression {
  const whole = source.text.slice(from + 2, to - 1);
  const prefix = PREFIX.exec(whole)?.[0] ?? '';
  const inner = whole.slice(prefix.length);
  const place = spanIn(source, from, to);
  if (isPlainName(inner, style)) return { kind: 'environment', variable: inner, ...place };
  const match =
    (style === 'any' ? colonOf(inner) : null) ?? DASHED.exec(inner) ?? (prefix === '' ? null : COMMA.exec(inner));
  if (match === null) return variableOnly(inner) ?? opaqueOf(source, from, to);
  const [, variable = ''] = match;
  const value = unquoted(partOf(source, to - 1 - (match.at(-1)?.length ?? 0), to - 1));
  return { kind: 'environment', variable, fallback: interpolate(value, style, depth + 1), ...place };

  /** `${X:?message}`, `${X:+other}`. */
  function variableOnly(text: string): Expression | undefined {
    const name = /^([A-Za-z_]\w*):?[?+]/.exec(text)?.[1];
    return name === undefined ? undefined : { kind: 'environment', variable: name, ...place };
  }
}

/** `${X}`, `${x.y-z}`; `${X-y}` has a default. */
function isPlainName(inner: string, style: InterpolationStyle): boolean {
  return /^\w+$/.test(inner) || (style === 'any' && /^(?![A-Z][A-Z\d_]*-)[A-Za-z_][\w.-]*$/.test(inner));
}

function colonOf(inner: string): RegExpExecArray | null {
  const match = COLON.exec(inner);
  return match === null || RESOLVERS.test(match[1] ?? '') ? null : match;
}

function unquoted(source: SourceText): SourceText {
  const isQuoted = /^(["'])[\s\S]*\1$/.test(source.text) && source.text.length > 1;
  return isQuoted ? partOf(source, 1, source.text.length - 1) : source;
}
