import type { Node } from 'web-tree-sitter';
import type { Call, Expression } from '../../../fact/expression.ts';
import {
  formatted,
  PERCENT_PLACE,
  argument,
  array,
  call,
  literal,
  name,
  opaque,
  spanOf,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { memberBy, methodBy, newBy, subscriptBy, typeName } from '../parts/access.ts';
import { bind, bindIteration } from '../parts/bindings.ts';
import { classBy, functionValue, visitFunction } from '../parts/functions.ts';
import { signed, binary, operationOfAll, ternary } from '../parts/operators.ts';
import { orElse } from '../parts/or-else.ts';
import { constant, identifier, number } from '../parts/plain.ts';
import { guardBy, returning, throwing } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';

const string = stringBy({ opener: /^("""|")/, interpolations: new Set(['string_interpolation']) });
const plainMethod = methodBy({ object: 'object', name: 'name', args: 'arguments' });

/** `"…".formatted(x)` puts text together. */
const methodInvocation: ToExpression = (node, reader) => {
  const called = plainMethod(node, reader);
  if (called.kind !== 'call' || called.callee.kind !== 'member') return orElse(called, undefined);
  if (called.callee.property !== 'formatted') return orElse(called, thunk(node, reader));
  return formatted(node, called.callee.object, { args: called.args, place: PERCENT_PLACE });
};

/** What a lambda as the only argument is worth. */
function thunk(node: Node, reader: Reader): Expression | undefined {
  const [first] = node.childForFieldName('arguments')?.namedChildren ?? [];
  const body = first?.type === 'lambda_expression' ? first.childForFieldName('body') : null;
  return body === null || body.type === 'block' ? undefined : reader.expression(body);
}

const creation: ToExpression = (node, reader) => {
  const body = node.namedChildren.find((child) => child.type === 'class_body');
  const created = newBy('type', 'arguments')(node, reader);
  reader.visit(body);
  return created;
};

const assignment: ToExpression = (node, reader) => {
  const left = node.childForFieldName('left');
  const right = reader.expression(node.childForFieldName('right'));
  if (left === null) return right;
  const isAppended = node.childForFieldName('operator')?.type === '+=';
  bind(reader, node, [left], {
    how: 'assignment',
    value: isAppended ? template(node, [reader.expression(left), right]) : right,
  });
  return right;
};

const lambda: ToExpression = (node, reader) => {
  const parameters = node.childForFieldName('parameters');
  const body = node.childForFieldName('body');
  return functionValue(node, reader, {
    name: undefined,
    parameters: parameters === null ? [] : parameters.type === 'identifier' ? [parameters] : parameters.namedChildren,
    body,
    isValue: body?.type !== 'block',
  });
};

const functionDeclaration: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  reader.visit(modifiersOf(node));
  visitFunction(node, reader, {
    name: named === null ? undefined : reader.text(named),
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body: node.childForFieldName('body'),
  });
};

/** Fields, local variables, parameters, resources: what has a name, and perhaps a value and annotations. */
function declaration(how: 'variable' | 'field' | 'parameter'): Visit {
  return (node, reader) => {
    const declarators = node.childrenForFieldName('declarator');
    for (const declarator of declarators.length === 0 ? [node] : declarators)
      declare(reader, { node, declarator, how });
  };
}

interface Declared {
  readonly node: Node;
  readonly declarator: Node;
  readonly how: 'variable' | 'field' | 'parameter';
}

function declare(reader: Reader, { node, declarator, how }: Declared): void {
  const named = declarator.childForFieldName('name');
  const value = declarator.childForFieldName('value');
  const annotations = annotationsOf(node, reader);
  if (named === null) return;
  const type = node.childForFieldName('type');
  reader.facts.add({
    kind: 'binding',
    how,
    path: [reader.text(named)],
    target: spanOf(named),
    value: value === null ? undefined : reader.expression(value),
    ...(annotations.length === 0 ? {} : { annotations }),
    ...(type === null ? {} : { type: reader.text(type) }),
    ...spanOf(declarator),
  });
}

function modifiersOf(node: Node): Node | undefined {
  return node.namedChildren.find((child) => child.type === 'modifiers');
}

function annotationsOf(node: Node, reader: Reader): Call[] {
  const modifiers = modifiersOf(node)?.namedChildren ?? [];
  return modifiers.flatMap((modifier) => {
    const annotation = modifier.type.endsWith('annotation') ? reader.expression(modifier) : undefined;
    return annotation?.kind === 'call' ? [annotation] : [];
  });
}

/** Lombok writes a `toString` of all fields. */
function hasPrinter(node: Node, reader: Reader): boolean {
  const modifiers = modifiersOf(node);
  return modifiers !== undefined && /@(?:Data|Value|ToString)\b/.test(reader.text(modifiers));
}

const annotation: ToExpression = (node, reader) => {
  const named = node.childForFieldName('name');
  return call(
    node,
    named === null ? name(node, '') : typeName(named, reader),
    reader.args(node.childForFieldName('arguments')),
  );
};

const forEach: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const iterated = reader.expression(node.childForFieldName('value'));
  if (named !== null) bindIteration(reader, [named], iterated);
  reader.visit(node.childForFieldName('body'));
};

const assertion: Visit = (node, reader) => {
  const [test, message] = node.namedChildren;
  if (test !== undefined)
    reader.facts.add({ kind: 'guard', test: reader.expression(test), isFailFast: true, ...spanOf(node) });
  if (message !== undefined) reader.facts.add({ kind: 'throw', value: reader.expression(message), ...spanOf(message) });
};

const enumConstant: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  if (named === null) return;
  const [first] = reader.args(node.childForFieldName('arguments'));
  reader.facts.add({
    kind: 'binding',
    how: 'field',
    path: [reader.text(named)],
    target: spanOf(named),
    value: first?.value,
    ...spanOf(node),
  });
};

/** Only what is imported out of a class gets another name by it: `import static a.B.c`. */
const importDeclaration: Visit = (node, reader) => {
  const [path] = node.namedChildren;
  if (path === undefined || !node.children.some((child) => child.type === 'static')) return;
  const [imported = '', module = ''] = reader.text(path).split('.').reverse();
  if (node.namedChildren.some((child) => child.type === 'asterisk')) return;
  reader.facts.add({ kind: 'import', local: imported, module, imported, ...spanOf(node) });
};

/** Java. */
export const java: Mapping = {
  language: 'java',
  expressions: {
    identifier,
    this: identifier,
    super: identifier,
    field_access: memberBy('object', 'field'),
    array_access: subscriptBy('array', 'index'),
    method_invocation: methodInvocation,
    object_creation_expression: creation,
    explicit_constructor_invocation: methodBy({ object: 'object', name: 'constructor', args: 'arguments' }),
    string_literal: string,
    character_literal: (node, reader) => literal(node, reader.text(node).slice(1, -1)),
    decimal_integer_literal: number,
    hex_integer_literal: number,
    decimal_floating_point_literal: number,
    true: constant(true),
    false: constant(false),
    null_literal: constant(null),
    binary_expression: binary({ fallback: [], concat: ['+'] }),
    unary_expression: signed,
    instanceof_expression: operationOfAll,
    class_literal: (node) => opaque(node),
    method_reference: (node, reader) => opaque(node, node.namedChildren.slice(0, 1).map(reader.expression)),
    ternary_expression: ternary(),
    cast_expression: (node, reader) => reader.expression(node.childForFieldName('value')),
    array_creation_expression: (node, reader) => reader.expression(node.childForFieldName('value')),
    array_initializer: (node, reader) => array(node, node.namedChildren.map(reader.expression)),
    element_value_array_initializer: (node, reader) => array(node, node.namedChildren.map(reader.expression)),
    assignment_expression: assignment,
    lambda_expression: lambda,
    annotation,
    marker_annotation: annotation,
  },
  statements: {
    local_variable_declaration: declaration('variable'),
    field_declaration: declaration('field'),
    constant_declaration: declaration('field'),
    formal_parameter: declaration('parameter'),
    resource: declaration('variable'),
    method_declaration: functionDeclaration,
    constructor_declaration: functionDeclaration,
    class_declaration: classBy('name', 'body', hasPrinter),
    interface_declaration: classBy('name', 'body'),
    record_declaration: classBy('name', 'body', () => true),
    enum_declaration: classBy('name', 'body'),
    enum_constant: enumConstant,
    return_statement: returning,
    yield_statement: returning,
    throw_statement: throwing,
    if_statement: guardBy('condition', 'consequence'),
    enhanced_for_statement: forEach,
    assert_statement: assertion,
    import_declaration: importDeclaration,
  },
  transparent: new Set(['parenthesized_expression', 'condition']),
  ignored: new Set([
    'line_comment',
    'block_comment',
    'package_declaration',
    'type_identifier',
    'generic_type',
    'dimensions',
    'catch_formal_parameter',
    'marker_annotation',
  ]),
  leaving: new Set(['return_statement', 'throw_statement']),
  argument: (node, reader) => {
    if (node.type !== 'element_value_pair') return undefined;
    const key = node.childForFieldName('key');
    return argument(
      node,
      reader.expression(node.childForFieldName('value')),
      key === null ? undefined : reader.text(key),
    );
  },
};
