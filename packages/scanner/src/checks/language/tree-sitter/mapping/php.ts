import type { Node } from 'web-tree-sitter';
import type { Argument, Entry } from '../../../fact/expression.ts';
import {
  argument,
  array,
  call,
  entry,
  fallback,
  literal,
  member,
  method,
  object,
  opaque,
  spanOf,
  spread,
  subscript,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { callBy, memberBy, methodBy, typeName } from '../parts/access.ts';
import { bind, bindIteration } from '../parts/bindings.ts';
import { classBy, functionValue, visitFunction } from '../parts/functions.ts';
import { signed, binary, ternary } from '../parts/operators.ts';
import { identifier, number } from '../parts/plain.ts';
import { guardBy, returning, throwing } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';
import { builtIn, shownInPage } from './php-output.ts';

const INTERPOLATIONS: ReadonlySet<string> = new Set([
  'variable_name',
  'subscript_expression',
  'member_access_expression',
  'nullsafe_member_access_expression',
  'member_call_expression',
  'dynamic_variable_name',
  'function_call_expression',
  'scoped_property_access_expression',
  'scoped_call_expression',
]);
const encapsed = stringBy({ opener: /^b?(")/, interpolations: INTERPOLATIONS, isBraced: true });
const single = stringBy({ opener: /^b?(')/, interpolations: new Set() });
const heredocBody = stringBy({ opener: /^/, interpolations: INTERPOLATIONS, isBraced: true });

const subscriptExpression: ToExpression = (node, reader) => {
  const [target, index] = node.namedChildren;
  return subscript(node, reader.expression(target), index === undefined ? opaque(node) : reader.expression(index));
};

const creation: ToExpression = (node, reader) => {
  const [type] = node.namedChildren;
  const args = node.namedChildren.find((child) => child.type === 'arguments');
  if (type === undefined) return opaque(node);
  return { ...call(node, typeName(type, reader), reader.args(args)), isNew: true };
};

function toArgument(node: Node, reader: Reader): Argument | undefined {
  if (node.type !== 'argument') return undefined;
  const named = node.childForFieldName('name');
  const value = node.namedChildren.at(-1);
  if (value?.type === 'variadic_unpacking') return spread(node, reader.expression(value.namedChildren[0]));
  return argument(node, reader.expression(value), named === null ? undefined : reader.text(named));
}

const arrayCreation: ToExpression = (node, reader) => {
  const elements = node.namedChildren.filter((child) => child.type === 'array_element_initializer');
  const isMap = elements.some(
    (element) => element.namedChildCount === 2 || element.namedChildren[0]?.type === 'variadic_unpacking',
  );
  if (!isMap)
    return array(
      node,
      elements.map((element) => reader.expression(element.namedChildren[0])),
    );
  return object(
    node,
    elements.flatMap((element) => entryOf(element, reader)),
  );
};

function entryOf(element: Node, reader: Reader): Entry[] {
  const [first, second] = element.namedChildren;
  if (first?.type === 'variadic_unpacking') {
    return [{ key: undefined, value: reader.expression(first.namedChildren[0]), isSpread: true, ...spanOf(element) }];
  }
  if (first === undefined) return [];
  const key = reader.expression(first);
  if (second === undefined) return [{ key: undefined, value: key, ...spanOf(element) }];
  return [entry(element, key.kind === 'literal' ? key : opaque(first, [key]), reader.expression(second))];
}

const assignment: ToExpression = (node, reader) => {
  const left = node.childForFieldName('left');
  const right = reader.expression(node.childForFieldName('right'));
  if (left === null) return right;
  const operator = node.childForFieldName('operator')?.type;
  const value =
    operator === '??='
      ? fallback(node, reader.expression(left), right)
      : operator === '.='
        ? template(node, [reader.expression(left), right])
        : right;
  const isList = left.type === 'list_literal' || left.type === 'array_creation_expression';
  bind(reader, node, isList ? left.namedChildren : [left], {
    how: left.type === 'variable_name' ? 'variable' : 'assignment',
    value,
  });
  return value;
};

const functionExpression: ToExpression = (node, reader) => {
  const body = node.childForFieldName('body');
  return functionValue(node, reader, {
    name: undefined,
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body,
    isValue: node.type === 'arrow_function',
  });
};

const functionDeclaration: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  visitFunction(node, reader, {
    name: named === null ? undefined : reader.text(named),
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body: node.childForFieldName('body'),
  });
};

/** What has a name, and perhaps a value: properties, constants, parameters, static variables, cases of an enum. */
function declaration(how: 'field' | 'parameter' | 'variable'): Visit {
  return (node, reader) => {
    const named = node.childForFieldName('name') ?? node.namedChildren[0];
    const value =
      node.childForFieldName('default_value') ??
      node.childForFieldName('value') ??
      (node.type === 'const_element' ? node.namedChildren[1] : undefined);
    if (named === undefined) return;
    const type = node.childForFieldName('type');
    bind(reader, node, [named], { how, value: value === undefined ? undefined : reader.expression(value), type });
  };
}

const forEach: Visit = (node, reader) => {
  const [iterated, target] = node.namedChildren;
  const items = reader.expression(iterated);
  const targets = target === undefined ? [] : target.type === 'variable_name' ? [target] : target.namedChildren;
  bindIteration(reader, targets, items);
  reader.visit(node.childForFieldName('body'));
};

/** Only an alias gives another name: `use A\\B as C`. */
const useClause: Visit = (node, reader) => {
  const [path] = node.namedChildren;
  const alias = node.childForFieldName('alias');
  if (path === undefined || alias === null) return;
  const module = reader.text(path).split('\\').at(-1) ?? '';
  reader.facts.add({ kind: 'import', local: reader.text(alias), module, imported: undefined, ...spanOf(node) });
};

const scopedAccess: ToExpression = (node, reader) => {
  const [scope, named] = node.namedChildren;
  return member(
    node,
    reader.expression(scope),
    named === undefined ? undefined : reader.text(named).replace(/^\$/, ''),
  );
};

const booleanWord: ToExpression = (node, reader) => literal(node, /^true$/i.test(reader.text(node)));

const plainCall = callBy('function', 'arguments');

/** `substr($x, 0, 4)` is what other languages have a method for. */
const functionCall: ToExpression = (node, reader) => {
  const called = plainCall(node, reader);
  if (called.kind !== 'call' || called.callee.kind !== 'name' || !/^(?:mb_)?substr$/.test(called.callee.name))
    return called;
  const [text, ...bounds] = called.args;
  return text === undefined ? called : method(node, text.value, 'substr', bounds);
};

/** PHP. */
export const php: Mapping = {
  language: 'php',
  expressions: {
    name: identifier,
    variable_name: identifier,
    relative_scope: identifier,
    qualified_name: (node, reader) => typeName(node, reader),
    member_access_expression: memberBy('object', 'name'),
    nullsafe_member_access_expression: memberBy('object', 'name'),
    scoped_property_access_expression: memberBy('scope', 'name'),
    class_constant_access_expression: scopedAccess,
    subscript_expression: subscriptExpression,
    function_call_expression: functionCall,
    member_call_expression: methodBy({ object: 'object', name: 'name', args: 'arguments' }),
    nullsafe_member_call_expression: methodBy({ object: 'object', name: 'name', args: 'arguments' }),
    scoped_call_expression: methodBy({ object: 'scope', name: 'name', args: 'arguments' }),
    object_creation_expression: creation,
    echo_statement: builtIn('echo'),
    print_intrinsic: builtIn('print'),
    exit_statement: builtIn('exit'),
    encapsed_string: encapsed,
    string: single,
    heredoc: (node, reader) => reader.expression(node.childForFieldName('value')),
    nowdoc: (node, reader) => reader.expression(node.childForFieldName('value')),
    heredoc_body: heredocBody,
    nowdoc_body: (node, reader) => literal(node, reader.text(node)),
    integer: number,
    float: number,
    boolean: booleanWord,
    null: (node) => literal(node, null),
    binary_expression: binary({ fallback: ['??', '||', 'or'], concat: ['.'] }),
    unary_op_expression: signed,
    conditional_expression: ternary(['condition', 'body', 'alternative']),
    cast_expression: (node, reader) => reader.expression(node.childForFieldName('value')),
    array_creation_expression: arrayCreation,
    assignment_expression: assignment,
    augmented_assignment_expression: assignment,
    arrow_function: functionExpression,
    anonymous_function: functionExpression,
    anonymous_function_creation_expression: functionExpression,
  },
  statements: {
    function_definition: functionDeclaration,
    method_declaration: functionDeclaration,
    class_declaration: classBy('name', 'body'),
    interface_declaration: classBy('name', 'body'),
    trait_declaration: classBy('name', 'body'),
    enum_declaration: classBy('name', 'body'),
    property_element: declaration('field'),
    const_element: declaration('field'),
    enum_case: declaration('field'),
    simple_parameter: declaration('parameter'),
    property_promotion_parameter: declaration('parameter'),
    static_variable_declaration: declaration('variable'),
    return_statement: returning,
    throw_expression: throwing,
    throw_statement: throwing,
    if_statement: guardBy('condition', 'body'),
    else_if_clause: guardBy('condition', 'body'),
    foreach_statement: forEach,
    expression_statement: shownInPage,
    namespace_use_clause: useClause,
  },
  transparent: new Set([
    'parenthesized_expression',
    'argument',
    'error_suppression_expression',
    'reference_assignment_expression',
    'by_ref',
  ]),
  ignored: new Set([
    'comment',
    'text',
    'php_tag',
    'text_interpolation',
    'namespace_name',
    'named_type',
    'primitive_type',
    'type_list',
    'visibility_modifier',
    'cast_type',
    'base_clause',
    'anonymous_function_use_clause',
    'global_declaration',
  ]),
  leaving: new Set(['return_statement', 'exit_statement', 'throw_expression']),
  argument: toArgument,
};
