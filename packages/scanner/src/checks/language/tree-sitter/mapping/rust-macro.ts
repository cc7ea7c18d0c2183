import type { Node } from 'web-tree-sitter';
import type { Argument, Expression } from '../../../fact/expression.ts';
import {
  argument,
  BRACE_PLACE,
  formatted,
  array,
  call,
  literal,
  member,
  name,
  opaque,
  spanOf,
  template,
} from '../build-expression.ts';
import type { Reader } from '../mapping.ts';
import { sliceOf } from '../parts/access.ts';
import { foldEscapes, splitNames } from '../string-literal.ts';

// The grammar leaves what stands in a macro as tokens: what a macro makes of them is its own affair. Most take
// expressions with commas between them, so that is how they are read.

/** `{name}`, `{name:?}` in a format string. */
const INLINE = /(?<!\{)\{([a-z_]\w*)(?::[^{}]*)?\}/g;

/** The arguments of a macro: values, and fields as named ones (`token = %value`). */
export function macroArguments(tokens: Node, reader: Reader): Argument[] {
  const args: Argument[] = [];
  let group: Node[] = [];
  const inner = tokens.children.slice(1, -1);
  for (const token of inner) {
    if (token.type === ',' || token.type === ';') {
      pushArgument(args, group, reader);
      group = [];
    } else {
      group.push(token);
    }
  }
  pushArgument(args, group, reader);
  return args;
}

function pushArgument(args: Argument[], group: readonly Node[], reader: Reader): void {
  const tokens = group.filter(
    ({ type }) => !/^(?:[%?&*]|mut|ref|line_comment|block_comment|mutable_specifier)$/.test(type),
  );
  const [first, second, ...rest] = tokens;
  if (first === undefined) return;
  const isEntry = second?.type === ':' && first.type === 'string_literal';
  if ((second?.type === '=' || isEntry) && rest.length > 0)
    args.push(argument(first, valueOf(rest, reader), reader.text(first).replace(/^"|"$/g, '')));
  else args.push(argument(first, valueOf(tokens, reader)));
}

/** A chain of names, calls and indexes; anything else keeps the values of its parts. */
function valueOf(tokens: readonly Node[], reader: Reader): Expression {
  const [first, ...rest] = tokens;
  if (first === undefined) return { kind: 'opaque', parts: [], start: 0, end: 0 };
  let value = atomOf(first, reader);
  for (let at = 0; at < rest.length; at++) {
    const token = rest[at];
    const next = rest[at + 1];
    if (token === undefined) break;
    if ((token.type === '.' || token.type === '::') && next !== undefined) {
      value = member(next, value, reader.text(next));
      at++;
    } else if (token.type === '!' && next?.type === 'token_tree') {
      value = macroCall(next, value, reader);
      at++;
    } else if (token.type === 'token_tree') {
      value = appliedTo(token, value, reader);
    } else if (token.type !== '?') {
      return opaque(first, [
        value,
        ...rest
          .slice(at)
          .filter(({ isNamed }) => isNamed)
          .map((part) => atomOf(part, reader)),
      ]);
    }
  }
  return value;
}

function atomOf(token: Node, reader: Reader): Expression {
  if (token.type === 'string_literal') return formatString(token, reader);
  if (token.type === 'token_tree') {
    if (token.children[0]?.type === '{') return objectOf(token, reader);
    const items = macroArguments(token, reader).map((arg) => arg.value);
    return items.length === 1 && items[0] !== undefined ? items[0] : array(token, items);
  }
  if (/identifier|self|metavariable/.test(token.type)) return name(token, reader.text(token));
  return token.isNamed ? reader.expression(token) : literal(token, null);
}

/** `{ "key": value }` of `json!`. */
function objectOf(token: Node, reader: Reader): Expression {
  const entries = macroArguments(token, reader).map(({ name: key, value, start, end }) => ({ key, value, start, end }));
  return { kind: 'object', entries, ...spanOf(token) };
}

function appliedTo(tokens: Node, value: Expression, reader: Reader): Expression {
  if (tokens.children[0]?.type === '[') return indexed(tokens, value, reader);
  const args = macroArguments(tokens, reader);
  const property = value.kind === 'member' ? (value.property ?? '') : '';
  if (
    args.length === 0 &&
    value.kind === 'member' &&
    /^(?:to_string|into|clone|as_str|unwrap|to_owned)$/.test(property)
  )
    return value.object;
  return call(tokens, value, args);
}

/** `[4..]`, `[..4]`, `[key.len() - 4..]`, `[0]`. */
function indexed(tokens: Node, value: Expression, reader: Reader): Expression {
  const text = reader.text(tokens).slice(1, -1);
  const dots = text.indexOf('..');
  const from = dots < 0 ? undefined : text.slice(0, dots).trim();
  const to =
    dots < 0
      ? undefined
      : text
          .slice(dots)
          .replace(/^\.\.=?/, '')
          .trim();
  if (from === undefined || to === undefined) return member(tokens, value, undefined);
  return sliceOf(
    tokens,
    value,
    [from, to].map((bound) => literal(tokens, boundOf(bound))),
  );
}

function boundOf(bound: string): number | null {
  const fromEnd = /\blen\s*\(\s*\)\s*-\s*(\d+)$/.exec(bound)?.[1];
  if (fromEnd !== undefined) return -Number(fromEnd);
  return /^\d+$/.test(bound) ? Number(bound) : null;
}

function macroCall(tokens: Node, value: Expression, reader: Reader): Expression {
  const args = macroArguments(tokens, reader);
  const called = value.kind === 'name' ? value.name : '';
  if (called === 'format' || called === 'concat') return formattedMacro(tokens, args);
  return call(tokens, name(tokens, `${called}!`), args);
}

/** `format!("{} {}", a, b)`, with the values in their places. */
export function formattedMacro(node: Node, args: readonly Argument[]): Expression {
  const [format, ...rest] = args;
  return format === undefined ? literal(node, '') : formatted(node, format.value, { args: rest, place: BRACE_PLACE });
}

function formatString(token: Node, reader: Reader): Expression {
  const source = reader.text(token);
  const open = source.indexOf('"') + 1;
  const text = { value: source.slice(open, -1), start: token.startIndex + open };
  const parts = splitNames(text, INLINE).map((part) =>
    part.kind === 'literal' ? { ...part, value: foldEscapes(part.value) } : part,
  );
  return parts.length === 0 ? literal(token, '') : { ...template(token, parts), ...spanOf(token) };
}
