import type { Node } from 'web-tree-sitter';
import type { Argument, Call, Entry, Expression } from '../../../fact/expression.ts';
import {
  argument,
  array,
  entry,
  literal,
  name,
  object,
  opaque,
  spanOf,
  spread,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { callBy, memberBy, sliceOf, subscriptBy } from '../parts/access.ts';
import { bind, bindIteration } from '../parts/bindings.ts';
import { functionValue, visitFunction } from '../parts/functions.ts';
import { signed, binary } from '../parts/operators.ts';
import { orElse } from '../parts/or-else.ts';
import { constant, identifier, number } from '../parts/plain.ts';
import { guardBy } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';

const NONE: ReadonlySet<string> = new Set();
const interpreted = stringBy({ opener: /^(")/, interpolations: NONE });
const raw = stringBy({ opener: /^(`)/, interpolations: NONE, isRaw: () => true });
const plainCall = callBy('function', 'arguments');

/** `string(x)` is a conversion, and changes no value. */
const callExpression: ToExpression = (node, reader) => {
  const callee = node.childForFieldName('function');
  const args = node.childForFieldName('arguments')?.namedChildren ?? [];
  if (callee !== null && /^(?:string|\[\]byte)$/.test(reader.text(callee)) && args.length === 1)
    return reader.expression(args[0]);
  return orElse(plainCall(node, reader), undefined);
};

function toArgument(node: Node, reader: Reader): Argument | undefined {
  return node.type === 'variadic_argument' ? spread(node, reader.expression(node.namedChildren[0])) : undefined;
}

const unary: ToExpression = (node, reader) => {
  const operand = node.childForFieldName('operand');
  const operator = node.childForFieldName('operator')?.type ?? '';
  return operator === '&' || operator === '*' ? reader.expression(operand) : signed(node, reader);
};

/** `Config{Token: x}`, `map[string]string{"a": b}`, `[]string{"a"}`. */
const composite: ToExpression = (node, reader) => {
  const body = reader.expression(node.childForFieldName('body'));
  const type = node.childForFieldName('type');
  if (type?.type !== 'type_identifier' && type?.type !== 'qualified_type') return body;
  if (body.kind === 'array' && body.items.length === 0) return { ...object(node, []), type: reader.text(type) };
  if (body.kind === 'array' && /[eE]rr(?:or)?$/.test(reader.text(type)))
    return { ...object(node, body.items.map(unnamed)), type: reader.text(type) };
  return body.kind === 'object' ? { ...body, type: reader.text(type) } : body;
};

/** A field by its place: `authError{"…"}`. */
function unnamed(value: Expression): Entry {
  return { key: undefined, value, start: value.start, end: value.end };
}

const literalValue: ToExpression = (node, reader) => {
  const elements = node.namedChildren.filter((child) => child.type !== 'comment');
  if (!elements.some((child) => child.type === 'keyed_element')) return array(node, elements.map(reader.expression));
  const entries = elements.flatMap((element) => {
    const [key, value] = [element.childForFieldName('key'), element.childForFieldName('value')];
    return key === null ? [] : [entry(element, reader.expression(key), reader.expression(value))];
  });
  return object(node, entries);
};

const slice: ToExpression = (node, reader) => {
  const bounds = ['start', 'end'].map((field) => {
    const bound = node.childForFieldName(field);
    return bound === null ? literal(node, null) : reader.expression(bound);
  });
  return sliceOf(node, reader.expression(node.childForFieldName('operand')), bounds);
};

const functionLiteral: ToExpression = (node, reader) =>
  functionValue(node, reader, {
    name: undefined,
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body: node.childForFieldName('body'),
  });

const functionDeclaration: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
  visitFunction(node, reader, {
    receiver: node.childForFieldName('receiver')?.namedChildren[0],
    name: named === null ? undefined : reader.text(named),
    parameters: parameters.flatMap((each) =>
      each.childForFieldName('name') === null ? [each] : each.childrenForFieldName('name'),
    ),
    body: node.childForFieldName('body'),
  });
};

/** `a, b := x, y`, `a = x`, `var a, b = x, y`. */
function binding(how: 'variable' | 'assignment'): Visit {
  return (node, reader) => {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right') ?? node.childForFieldName('value');
    const targets =
      left === null ? node.childrenForFieldName('name') : left.type === 'expression_list' ? left.namedChildren : [left];
    const isAppended = node.childForFieldName('operator')?.type === '+=';
    const value = right === null ? undefined : listValue(right, reader);
    const [first] = targets;
    if (isAppended && first !== undefined && value !== undefined) {
      bind(reader, node, targets, { how, value: template(node, [reader.expression(first), value]) });
      return;
    }
    bindEach(
      reader,
      node,
      targets.map((target) => target),
      { how, value },
    );
  };
}

/** The first of several results is the one that counts; the others are an error, or whether it went well. */
function bindEach(
  reader: Reader,
  node: Node,
  targets: readonly Node[],
  { how, value }: { how: 'variable' | 'assignment'; value: Expression | undefined },
): void {
  const type = node.childForFieldName('type');
  const [first, second] = targets;
  if (first !== undefined && second !== undefined && value?.kind !== 'array') {
    bind(reader, node, [first], { how, value, type });
    bind(reader, second, targets.slice(1, 2), { how, value: value === undefined ? undefined : opaque(second) });
    return;
  }
  bind(reader, node, targets, { how, value, type });
}

function listValue(node: Node, reader: Reader): Expression {
  if (node.type !== 'expression_list') return reader.expression(node);
  const values = node.namedChildren;
  return values.length === 1 ? reader.expression(values[0]) : array(node, values.map(reader.expression));
}

const returnStatement: Visit = (node, reader) => {
  const [values] = node.namedChildren;
  for (const value of values?.namedChildren ?? []) {
    reader.facts.add({ kind: 'return', value: reader.expression(value), ...spanOf(value) });
  }
};

const rangeClause: Visit = (node, reader) => {
  const iterated = reader.expression(node.childForFieldName('right'));
  const targets = node.childForFieldName('left')?.namedChildren ?? [];
  // A single one is the index, or the key.
  if (targets.length > 1) bindIteration(reader, targets, iterated);
};

/** A field of a struct, perhaps with a tag: `env:"API_KEY" envDefault:"…"`. */
const field: Visit = (node, reader) => {
  const tag = node.childForFieldName('tag');
  const type = node.childForFieldName('type');
  const annotations = tag === null ? {} : { annotations: tagsOf(tag, reader) };
  const written = type === null ? {} : { type: reader.text(type) };
  for (const named of node.childrenForFieldName('name'))
    reader.facts.add({
      kind: 'binding',
      how: 'field',
      path: [reader.text(named)],
      target: spanOf(named),
      value: undefined,
      ...annotations,
      ...written,
      ...spanOf(node),
    });
};

/** `type Config struct { … }`; other types hold no code. */
const typeSpec: Visit = (node, reader) => {
  const type = node.childForFieldName('type');
  const named = node.childForFieldName('name');
  if (type?.type !== 'struct_type' || named === null) return;
  reader.within(node, { kind: 'class', name: reader.text(named), parameters: [], shows: true }, () => {
    reader.visit(type);
  });
};

function tagsOf(tag: Node, reader: Reader): Call[] {
  return [...reader.text(tag).matchAll(/(\w+):"((?:[^"\\]|\\.)*)"/g)].map((match) => {
    const [whole, key = '', value = ''] = match;
    const span = { start: tag.startIndex + match.index, end: tag.startIndex + match.index + whole.length };
    const arg = { ...argument(tag, { ...literal(tag, value), ...span }), ...span };
    return { kind: 'call', callee: { ...name(tag, key), ...span }, args: [arg], ...span };
  });
}

const importSpec: Visit = (node, reader) => {
  const path = node.childForFieldName('path');
  if (path === null) return;
  const module = reader.text(path).slice(1, -1);
  const alias = node.childForFieldName('name');
  const local =
    alias === null
      ? (module
          .replace(/\/v\d+$/, '')
          .split('/')
          .at(-1) ?? module)
      : reader.text(alias);
  reader.facts.add({ kind: 'import', local, module, imported: undefined, ...spanOf(node) });
};

/** Go. */
export const go: Mapping = {
  language: 'go',
  expressions: {
    identifier,
    field_identifier: identifier,
    package_identifier: identifier,
    blank_identifier: identifier,
    selector_expression: memberBy('operand', 'field'),
    index_expression: subscriptBy('operand', 'index'),
    slice_expression: slice,
    call_expression: callExpression,
    interpreted_string_literal: interpreted,
    raw_string_literal: raw,
    rune_literal: (node, reader) => literal(node, reader.text(node).slice(1, -1)),
    int_literal: number,
    float_literal: number,
    true: constant(true),
    false: constant(false),
    nil: constant(null),
    binary_expression: binary({ fallback: [], concat: ['+'] }),
    unary_expression: unary,
    composite_literal: composite,
    literal_value: literalValue,
    func_literal: functionLiteral,
    type_conversion_expression: (node, reader) => reader.expression(node.childForFieldName('operand')),
    type_assertion_expression: (node, reader) => reader.expression(node.childForFieldName('operand')),
  },
  statements: {
    short_var_declaration: binding('variable'),
    var_spec: binding('variable'),
    const_spec: binding('variable'),
    assignment_statement: binding('assignment'),
    function_declaration: functionDeclaration,
    method_declaration: functionDeclaration,
    return_statement: returnStatement,
    if_statement: guardBy('condition', 'consequence'),
    range_clause: rangeClause,
    field_declaration: field,
    type_spec: typeSpec,
    import_spec: importSpec,
  },
  transparent: new Set(['parenthesized_expression', 'literal_element', 'expression_list']),
  ignored: new Set([
    'comment',
    'package_clause',
    'parameter_declaration',
    'type_identifier',
    'pointer_type',
    'map_type',
    'slice_type',
    'qualified_type',
  ]),
  leaving: new Set(['return_statement']),
  argument: toArgument,
};
