import type { Node } from 'web-tree-sitter';
import type { Argument, Entry, Expression } from '../../../fact/expression.ts';
import {
  formatItems,
  formatted,
  argument,
  array,
  call,
  entry,
  fallback,
  literal,
  member,
  name,
  object,
  opaque,
  spanOf,
  spread,
  subscript,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { sliceOf } from '../parts/access.ts';
import { bind } from '../parts/bindings.ts';
import { classBy, functionValue, visitFunction } from '../parts/functions.ts';
import { signed, binary, ternary } from '../parts/operators.ts';
import { constant, identifier, number } from '../parts/plain.ts';
import { guardBy } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';

const INTERPOLATION: ReadonlySet<string> = new Set(['interpolation']);
const string = stringBy({
  opener: /^(?:%[qQwWiI]?[[({<|!]|(["'`]))/,
  interpolations: INTERPOLATION,
  isRaw: (opener) => opener.startsWith("'"),
});
const bare = stringBy({ opener: /^/, interpolations: INTERPOLATION });
const symbol: ToExpression = (node, reader) => literal(node, reader.text(node).replace(/^:["']?|["']?:?$/g, ''));

const plainBinary = binary({ fallback: ['||', 'or'], concat: ['+', '<<'] });

const RUBY_PLACE = /%(?:[-+ #0-9.*]*[a-zA-Z]|\{(\w+)\})/g;

/** `"… %s" % [a]` puts text together. */
const binaryExpression: ToExpression = (node, reader) => {
  if (node.childForFieldName('operator')?.type !== '%') return plainBinary(node, reader);
  const left = reader.expression(node.childForFieldName('left'));
  const right = reader.expression(node.childForFieldName('right'));
  return left.kind === 'literal' || left.kind === 'template'
    ? formatted(node, left, { args: formatItems(right), place: RUBY_PLACE })
    : opaque(node, [left, right]);
};

/** Methods that change next to nothing of a text. */
const CONVERSION = /^(?:presence|to_s|to_str|strip|chomp|freeze|dup|squish|html_safe|b)$/;

/** Methods that give the whole of what they are called on, in another form. */
const CALLED = /^(?:to_\w+|inspect|as_json|values|keys|upcase|downcase|reverse|compact|symbolize_keys)$/;

/** A call with its block as a last argument; one without brackets and arguments may be an attribute as well. */
const callExpression: ToExpression = (node, reader) => {
  const receiver = node.childForFieldName('receiver');
  const called = node.childForFieldName('method');
  const text = called === null ? 'call' : reader.text(called);
  const attribute = receiver === null ? undefined : attributeOf(node, receiver, { text, reader });
  if (attribute !== undefined) return attribute;
  const callee =
    receiver === null ? name(called ?? node, text) : member(called ?? node, reader.expression(receiver), text);
  const args = reader.args(node.childForFieldName('arguments'));
  if (text === 'raise' && receiver === null) return raise(node, reader, args);
  const block = node.childForFieldName('block');
  return call(node, callee, block === null ? args : [...args, blockArgument(block, text, reader)]);
};

/** What has neither arguments nor a block may be an attribute. */
function attributeOf(
  node: Node,
  receiver: Node,
  { text, reader }: { readonly text: string; readonly reader: Reader },
): Expression | undefined {
  if (node.childForFieldName('arguments') !== null || node.childForFieldName('block') !== null) return undefined;
  if (CONVERSION.test(text)) return reader.expression(receiver);
  return CALLED.test(text) || !/^[a-z_]\w*$/i.test(text) ? undefined : member(node, reader.expression(receiver), text);
}

function blockArgument(block: Node, text: string, reader: Reader): Argument {
  const only = block.childForFieldName('parameters') === null ? onlyExpression(block) : undefined;
  const isValue = only !== undefined && (text === 'fetch' || /string$|^binary$/.test(only.type));
  return argument(block, reader.expression(isValue ? only : block));
}

/** `fetch('X') { 'y' }` is as good as `fetch('X', 'y')`, and so is `logger.info { "…" }`. */
function onlyExpression(block: Node): Node | undefined {
  const statements = block.childForFieldName('body')?.namedChildren ?? [];
  return statements.length === 1 ? statements[0] : undefined;
}

/** `raise Error, "message"`, `raise "message"`. */
function raise(node: Node, reader: Reader, args: readonly Argument[]): Expression {
  const [first, ...rest] = args;
  if (first !== undefined) {
    const value = rest.length === 0 ? first.value : call(node, first.value, rest);
    reader.facts.add({ kind: 'throw', value, ...spanOf(node) });
  }
  return opaque(node);
}

function toArgument(node: Node, reader: Reader): Argument | undefined {
  if (node.type === 'pair') {
    const key = reader.expression(node.childForFieldName('key'));
    const value = node.childForFieldName('value');
    const named = key.kind === 'literal' ? String(key.value) : key.kind === 'name' ? key.name : undefined;
    return argument(node, value === null ? name(node, named ?? '') : reader.expression(value), named);
  }
  if (/^(?:hash_)?splat_argument$/.test(node.type)) return spread(node, reader.expression(node.namedChildren[0]));
  return undefined;
}

const elementReference: ToExpression = (node, reader) => {
  const [target, ...indexes] = node.namedChildren;
  const value = reader.expression(target);
  const [first] = indexes;
  if (first?.type === 'range') return sliceOf(node, value, rangeOf(first, reader));
  const keys = indexes.map(reader.expression);
  return keys.length === 1 && keys[0] !== undefined ? subscript(node, value, keys[0]) : sliceOf(node, value, keys);
};

function rangeOf(range: Node, reader: Reader): Expression[] {
  return ['begin', 'end'].map((field) => {
    const bound = range.childForFieldName(field);
    return bound === null ? literal(range, null) : reader.expression(bound);
  });
}

const hash: ToExpression = (node, reader) =>
  object(
    node,
    node.namedChildren.flatMap((child) => entriesOf(child, reader)),
  );

function entriesOf(child: Node, reader: Reader): Entry[] {
  if (child.type === 'hash_splat_argument') {
    return [{ key: undefined, value: reader.expression(child.namedChildren[0]), isSpread: true, ...spanOf(child) }];
  }
  const key = child.childForFieldName('key');
  if (key === null) return [];
  const keyed = reader.expression(key);
  const value = child.childForFieldName('value');
  const computed = keyed.kind === 'literal' ? keyed : opaque(key, [keyed]);
  return [
    entry(child, computed, value === null ? name(key, reader.text(key).replace(/:$/, '')) : reader.expression(value)),
  ];
}

const list: ToExpression = (node, reader) => array(node, node.namedChildren.map(reader.expression));

const assignment: ToExpression = (node, reader) => {
  const left = node.childForFieldName('left');
  const right = reader.expression(node.childForFieldName('right'));
  if (left === null) return right;
  const operator = node.type === 'operator_assignment' ? (node.childForFieldName('operator')?.type ?? '') : '=';
  const value = combined(node, operator, { target: left, right, reader });
  const targets = left.type === 'left_assignment_list' ? left.namedChildren : [left];
  bind(reader, node, targets, { how: howOf(left, reader), value });
  return value;
};

function howOf(left: Node, reader: Reader): 'variable' | 'assignment' | 'field' {
  if (left.type === 'constant' && reader.isInClass()) return 'field';
  return left.type === 'identifier' || left.type === 'constant' ? 'variable' : 'assignment';
}

function combined(
  node: Node,
  operator: string,
  { target, right, reader }: { target: Node; right: Expression; reader: Reader },
): Expression {
  if (operator === '||=') return fallback(node, reader.expression(target), right);
  return operator === '+=' || operator === '<<=' ? template(node, [reader.expression(target), right]) : right;
}

const block: ToExpression = (node, reader) => {
  const body = node.childForFieldName('body');
  const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
  const inner = body?.type === 'block' ? body.childForFieldName('body') : body;
  return functionValue(node, reader, { name: undefined, parameters, body: inner ?? null });
};

const methodDefinition: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const isBlock = body === null || body.type === 'body_statement';
  visitFunction(node, reader, {
    name: named === null ? undefined : reader.text(named),
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body,
    isValue: !isBlock,
  });
};

/** What a method or block ends in is what it returns. */
const body: Visit = (node, reader) => {
  const statements = node.namedChildren.filter((child) => child.type !== 'comment');
  for (const statement of statements.slice(0, -1)) reader.visit(statement);
  const last = statements.at(-1);
  if (last === undefined) return;
  if (!isValue(last)) reader.visit(last);
  else reader.facts.add({ kind: 'return', value: reader.expression(last), ...spanOf(last) });
};

function isValue(node: Node): boolean {
  return !/^(?:if|unless|while|until|for|begin|rescue|ensure|else|method|class|module|singleton_method|return|\w+_modifier|heredoc_body)$/.test(
    node.type,
  );
}

const parameter: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  if (named !== null)
    bind(reader, node, [named], { how: 'parameter', value: value === null ? undefined : reader.expression(value) });
};

const returning: Visit = (node, reader) => {
  const values = node.namedChildren[0]?.namedChildren ?? [];
  const [only] = values;
  if (only === undefined) return;
  const value = values.length === 1 ? reader.expression(only) : array(node, values.map(reader.expression));
  reader.facts.add({ kind: 'return', value, ...spanOf(values.length === 1 ? only : node) });
};

/** `d = <<~TEXT`: the text follows later in the tree, and is told on its own. */
const heredocBody: ToExpression = (node, reader) => {
  const parts = node.namedChildren.flatMap((child): Expression[] => {
    if (child.type === 'interpolation') return [reader.expression(child)];
    return child.type === 'heredoc_content' ? [literal(child, reader.text(child))] : [];
  });
  return template(node, parts);
};

const heredocBeginning: ToExpression = (node, reader) => {
  const body = findHeredoc(node);
  return body === undefined ? literal(node, '') : { ...heredocBody(body, reader), ...spanOf(node) };
};

/** The first body behind the opening: several in one line are read as the first. */
function findHeredoc(beginning: Node): Node | undefined {
  let node: Node | null = beginning;
  while (node !== null) {
    for (let next = node.nextNamedSibling; next !== null; next = next.nextNamedSibling)
      if (next.type === 'heredoc_body') return next;
    node = node.parent;
  }
  return undefined;
}

const negatedGuard: Visit = (node, reader) =>
  guardBy('condition', node.type === 'unless' ? 'consequence' : 'body')(node, reader);

/** `@key` is what other languages write `self.key`. */
const ownVariable: ToExpression = (node, reader) =>
  member(node, name(node, 'self'), reader.text(node).replace(/^@+/, ''));

/** Ruby. */
export const ruby: Mapping = {
  language: 'ruby',
  expressions: {
    identifier,
    constant: identifier,
    self: identifier,
    instance_variable: ownVariable,
    class_variable: ownVariable,
    global_variable: identifier,
    scope_resolution: (node, reader) => {
      const scope = node.childForFieldName('scope');
      const named = node.childForFieldName('name');
      const text = named === null ? '' : reader.text(named);
      return scope === null ? name(node, text) : member(node, reader.expression(scope), text);
    },
    call: callExpression,
    element_reference: elementReference,
    string,
    bare_string: bare,
    bare_symbol: bare,
    subshell: string,
    chained_string: (node, reader) => template(node, node.namedChildren.map(reader.expression)),
    heredoc_beginning: heredocBeginning,
    interpolation: (node, reader) => reader.expression(node.namedChildren.at(-1)),
    simple_symbol: symbol,
    delimited_symbol: symbol,
    hash_key_symbol: symbol,
    integer: number,
    float: number,
    true: constant(true),
    false: constant(false),
    nil: constant(null),
    binary: binaryExpression,
    unary: signed,
    conditional: ternary(),
    hash,
    array: list,
    string_array: list,
    symbol_array: list,
    right_assignment_list: list,
    assignment,
    operator_assignment: assignment,
    block,
    do_block: block,
    lambda: block,
  },
  statements: {
    method: methodDefinition,
    singleton_method: methodDefinition,
    class: classBy('name', 'body'),
    module: classBy('name', 'body'),
    body_statement: body,
    block_body: body,
    optional_parameter: parameter,
    keyword_parameter: parameter,
    return: returning,
    if: guardBy('condition', 'consequence'),
    elsif: guardBy('condition', 'consequence'),
    unless: negatedGuard,
    if_modifier: negatedGuard,
    unless_modifier: negatedGuard,
  },
  transparent: new Set(['parenthesized_statements', 'block_argument', 'rescue_modifier']),
  ignored: new Set(['comment', 'heredoc_body', 'superclass', 'exceptions', 'exception_variable']),
  leaving: new Set(['return']),
  argument: toArgument,
};
