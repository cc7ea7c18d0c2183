import type { Node } from 'web-tree-sitter';
import type { Argument, Call, Expression } from '../../../fact/expression.ts';
import {
  argument,
  array,
  call,
  fallback,
  literal,
  member,
  opaque,
  spanOf,
  subscript,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { sliceOf, callBy, memberBy, typeName } from '../parts/access.ts';
import { bind, bindIteration } from '../parts/bindings.ts';
import { classBy, functionValue, visitFunction } from '../parts/functions.ts';
import { signed, binary, operationOfAll, ternary } from '../parts/operators.ts';
import { constant, identifier, number } from '../parts/plain.ts';
import { guardBy, returning, throwing } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';
import { creation, initializer, anonymousObject } from './csharp-objects.ts';
import { constructorBy } from './parent-call.ts';

const string = stringBy({
  opener: /^[$@]*("{3,}|")/,
  interpolations: new Set(['interpolation']),
  isRaw: (opener) => opener.includes('@') || opener.endsWith('"""'),
});

const elementAccess: ToExpression = (node, reader) => {
  const [first] = reader.args(node.childForFieldName('subscript'));
  const target = reader.expression(node.childForFieldName('expression'));
  const range = node
    .childForFieldName('subscript')
    ?.namedChildren[0]?.namedChildren.find((child) => child.type === 'range_expression');
  if (range !== undefined) return sliceOf(node, target, boundsOf(range, reader));
  return subscript(node, target, first?.value ?? opaque(node));
};

/** `^4..` counts from the end. */
function boundsOf(range: Node, reader: Reader): Expression[] {
  const dots = range.children.findIndex((child) => child.type === '..');
  return [range.children.slice(0, dots), range.children.slice(dots + 1)].map(([bound]) => {
    const text = bound === undefined ? '' : reader.text(bound);
    if (/^\^\d+$/.test(text)) return literal(range, -Number(text.slice(1)));
    return bound === undefined ? literal(range, null) : reader.expression(bound);
  });
}

/** `a?.b`: what is bound stands on its own in the tree. */
const conditionalAccess: ToExpression = (node, reader) => {
  const [target, bound] = node.namedChildren;
  const value = reader.expression(target);
  if (bound?.type === 'member_binding_expression') {
    const named = bound.childForFieldName('name');
    return member(node, value, named === null ? undefined : reader.text(named));
  }
  if (bound?.type === 'invocation_expression')
    return call(node, onto(bound, value, reader), reader.args(bound.childForFieldName('arguments')));
  return bound === undefined ? value : opaque(node, [value, reader.expression(bound)]);
};

function onto(bound: Node, value: Expression, reader: Reader): Expression {
  const named = bound.childForFieldName('function')?.childForFieldName('name');
  return member(bound, value, named === null || named === undefined ? undefined : reader.text(named));
}

const assignment: ToExpression = (node, reader) => {
  const left = node.childForFieldName('left');
  const right = reader.expression(node.childForFieldName('right'));
  if (left === null) return right;
  const operator = node.childForFieldName('operator')?.type;
  const target = reader.expression(left);
  const value =
    operator === '+=' ? template(node, [target, right]) : operator === '??=' ? fallback(node, target, right) : right;
  bind(reader, node, left.type === 'tuple_expression' ? left.namedChildren : [left], { how: 'assignment', value });
  return value;
};

const lambda: ToExpression = (node, reader) => {
  const parameters = node.childForFieldName('parameters');
  const body = node.childForFieldName('body');
  return functionValue(node, reader, {
    name: undefined,
    parameters: parameters === null ? [] : parameters.namedChildCount === 0 ? [parameters] : parameters.namedChildren,
    body,
    isValue: body?.type !== 'block',
  });
};

const functionDeclaration: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const isValue = body?.type === 'arrow_expression_clause';
  visitFunction(node, reader, {
    name: named === null ? undefined : reader.text(named),
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body: isValue ? (body.namedChildren[0] ?? null) : body,
    isValue,
  });
};

const variableDeclaration: Visit = (node, reader) => {
  const how = node.parent?.type === 'field_declaration' ? 'field' : 'variable';
  const type = node.childForFieldName('type');
  const annotations = node.parent === null ? [] : attributesOf(node.parent, reader);
  for (const declarator of node.namedChildren.filter((child) => child.type === 'variable_declarator')) {
    const tuple = declarator.namedChildren.find((child) => child.type === 'tuple_pattern');
    const named = declarator.childForFieldName('name');
    const value = declarator.namedChildren.find(
      (child) => child.id !== named?.id && child.id !== tuple?.id && child.type !== 'bracketed_argument_list',
    );
    const expression = value === undefined ? undefined : reader.expression(value);
    if (tuple !== undefined) bind(reader, declarator, tuple.namedChildren, { how, value: expression });
    else if (named !== null) declare(reader, declarator, { named, how, value: expression, type, annotations });
  }
};

interface Declared {
  readonly named: Node;
  readonly how: 'field' | 'variable' | 'parameter';
  readonly value: Expression | undefined;
  readonly type: Node | null;
  readonly annotations: readonly Call[];
}

function declare(reader: Reader, node: Node, { named, how, value, type, annotations }: Declared): void {
  reader.facts.add({
    kind: 'binding',
    how,
    path: [reader.text(named)],
    target: spanOf(named),
    value,
    ...(annotations.length === 0 ? {} : { annotations }),
    ...(type === null ? {} : { type: reader.text(type) }),
    ...spanOf(node),
  });
}

const property: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  const annotations = attributesOf(node, reader);
  if (named === null) return;
  const written = value?.type === 'arrow_expression_clause' ? value.namedChildren[0] : value;
  const expression = written === null || written === undefined ? undefined : reader.expression(written);
  declare(reader, node, { named, how: 'field', value: expression, type: node.childForFieldName('type'), annotations });
  reader.visit(node.childForFieldName('accessors'));
};

const parameter: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const type = node.childForFieldName('type');
  const annotations = attributesOf(node, reader);
  const value = node.namedChildren.find(
    (child) => child.id !== named?.id && child.id !== type?.id && !/attribute_list|modifier/.test(child.type),
  );
  if (named === null) return;
  declare(reader, node, {
    named,
    how: 'parameter',
    value: value === undefined ? undefined : reader.expression(value),
    type,
    annotations,
  });
};

function attributesOf(node: Node, reader: Reader): Call[] {
  const attributes = node.namedChildren
    .filter((child) => child.type === 'attribute_list')
    .flatMap((list) => list.namedChildren);
  return attributes.flatMap((attribute) => {
    const named = attribute.childForFieldName('name');
    const args = attribute.namedChildren.find((child) => child.type === 'attribute_argument_list');
    return named === null ? [] : [call(attribute, typeName(named, reader), reader.args(args))];
  });
}

function toArgument(node: Node, reader: Reader): Argument | undefined {
  if (!/^(?:attribute_)?argument$/.test(node.type)) return undefined;
  const named = node.childForFieldName('name');
  const value = node.namedChildren.at(-1);
  return argument(
    node,
    reader.expression(value),
    named === null || named.id === value?.id ? undefined : reader.text(named),
  );
}

const forEach: Visit = (node, reader) => {
  const left = node.childForFieldName('left');
  const iterated = reader.expression(node.childForFieldName('right'));
  const targets = left === null ? [] : left.type === 'identifier' ? [left] : left.namedChildren;
  bindIteration(reader, targets, iterated);
  reader.visit(node.childForFieldName('body'));
};

const usingDirective: Visit = (node, reader) => {
  const path = node.namedChildren.at(-1);
  const alias = node.childForFieldName('name');
  if (path === undefined || alias === null) return;
  reader.facts.add({
    kind: 'import',
    local: reader.text(alias),
    module: reader.text(path),
    imported: undefined,
    ...spanOf(node),
  });
};

/** C#. */
export const csharp: Mapping = {
  language: 'csharp',
  expressions: {
    identifier,
    this: identifier,
    predefined_type: identifier,
    member_access_expression: memberBy('expression', 'name'),
    element_access_expression: elementAccess,
    conditional_access_expression: conditionalAccess,
    invocation_expression: callBy('function', 'arguments'),
    object_creation_expression: creation,
    implicit_object_creation_expression: creation,
    anonymous_object_creation_expression: anonymousObject,
    initializer_expression: initializer,
    collection_expression: (node, reader) => array(node, node.namedChildren.map(reader.expression)),
    string_literal: string,
    verbatim_string_literal: string,
    raw_string_literal: string,
    interpolated_string_expression: string,
    interpolation: (node, reader) =>
      reader.expression(node.namedChildren.find((child) => child.type !== 'interpolation_brace')),
    character_literal: (node, reader) => literal(node, reader.text(node).slice(1, -1)),
    integer_literal: number,
    real_literal: number,
    boolean_literal: (node, reader) => literal(node, reader.text(node) === 'true'),
    null_literal: constant(null),
    binary_expression: binary({ fallback: ['??'], concat: ['+'] }),
    prefix_unary_expression: signed,
    is_pattern_expression: operationOfAll,
    is_expression: operationOfAll,
    typeof_expression: (node) => opaque(node),
    conditional_expression: ternary(),
    cast_expression: (node, reader) => reader.expression(node.childForFieldName('value')),
    as_expression: (node, reader) => reader.expression(node.childForFieldName('left') ?? node.namedChildren[0]),
    assignment_expression: assignment,
    lambda_expression: lambda,
    anonymous_method_expression: lambda,
  },
  statements: {
    variable_declaration: variableDeclaration,
    property_declaration: property,
    parameter,
    method_declaration: functionDeclaration,
    constructor_declaration: constructorBy(functionDeclaration),
    local_function_statement: functionDeclaration,
    class_declaration: classBy('name', 'body'),
    struct_declaration: classBy('name', 'body'),
    interface_declaration: classBy('name', 'body'),
    record_declaration: classBy('name', 'body', () => true),
    enum_member_declaration: (node, reader) => {
      const named = node.childForFieldName('name');
      if (named !== null) bind(reader, node, [named], { how: 'field', value: undefined });
    },
    return_statement: returning,
    throw_statement: throwing,
    throw_expression: throwing,
    if_statement: guardBy('condition', 'consequence'),
    foreach_statement: forEach,
    using_directive: usingDirective,
  },
  transparent: new Set([
    'parenthesized_expression',
    'await_expression',
    'postfix_unary_expression',
    'checked_expression',
    'arrow_expression_clause',
    'implicit_array_creation_expression',
    'array_creation_expression',
  ]),
  ignored: new Set([
    'comment',
    'modifier',
    'attribute_list',
    'generic_name',
    'type_argument_list',
    'base_list',
    'implicit_type',
    'nullable_type',
    'catch_declaration',
    'interpolation_format_clause',
    'discard',
  ]),
  leaving: new Set(['return_statement', 'throw_statement']),
  argument: toArgument,
};
