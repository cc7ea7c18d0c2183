import type { Node } from 'web-tree-sitter';
import type { Argument, Call, Expression } from '../../../fact/expression.ts';
import {
  formatted,
  PERCENT_PLACE,
  argument,
  call,
  conditional,
  entry,
  literal,
  member,
  name,
  object,
  opaque,
  operation,
  spanOf,
  spread,
  subscript,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { bind, bindIteration } from '../parts/bindings.ts';
import { functionValue, visitFunction } from '../parts/functions.ts';
import { binary, operationOfAll, signed } from '../parts/operators.ts';
import { orElse } from '../parts/or-else.ts';
import { number } from '../parts/plain.ts';
import { returning, throwing } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';
import { thunk, property, declare, classParameter } from './kotlin-declarations.ts';
import { parentCalls } from './parent-call.ts';

const string = stringBy({
  opener: /^("""|")/,
  interpolations: new Set(['interpolation']),
  isRaw: (opener) => opener === '"""',
  inlineName: /(?<!\\)\$([A-Za-z_]\w*)/g,
});

/** The grammar has `true` and `null` as plain identifiers. */
const identifier: ToExpression = (node, reader) => {
  const text = reader.text(node);
  if (text === 'true' || text === 'false') return literal(node, text === 'true');
  return text === 'null' ? literal(node, null) : name(node, text);
};

const navigation: ToExpression = (node, reader) => {
  const [target, ...rest] = node.namedChildren;
  const property = rest.at(-1);
  return member(node, reader.expression(target), property === undefined ? undefined : reader.text(property));
};

const index: ToExpression = (node, reader) => {
  const [target, key] = node.namedChildren;
  return subscript(node, reader.expression(target), key === undefined ? opaque(node) : reader.expression(key));
};

/** `f(x) { … }`: the block is a last argument of the same call. */
const callExpression: ToExpression = (node, reader) => {
  const [target, ...rest] = node.namedChildren;
  const args = rest.flatMap((part) => (part.type === 'value_arguments' ? reader.args(part) : []));
  const block = rest.find((part) => part.type === 'annotated_lambda' || part.type === 'lambda_literal');
  const callee = reader.expression(target);
  if (block === undefined) return putTogether(node, call(node, callee, args));
  const only = thunk(block, reader);
  const isText = only !== undefined && /^(?:literal|template|fallback)$/.test(only.kind);
  const last = argument(block, isText ? only : reader.expression(block));
  const called =
    callee.kind === 'call'
      ? { ...callee, args: [...callee.args, last], ...spanOf(node) }
      : call(node, callee, [...args, last]);
  return orElse(called, only);
};

/** `"…".format(x)` puts text together. */
function putTogether(node: Node, called: Call): Expression {
  const { callee, args } = called;
  if (callee.kind !== 'member' || callee.property !== 'format' || !/literal|template/.test(callee.object.kind))
    return called;
  return formatted(node, callee.object, { args, place: PERCENT_PLACE });
}

const lambda: ToExpression = (node, reader) => {
  const parameters = node.namedChildren.find((child) => child.type === 'lambda_parameters')?.namedChildren ?? [];
  const statements = node.namedChildren.filter((child) => child.type !== 'lambda_parameters');
  const scope = reader.within(
    node,
    { kind: 'function', name: undefined, parameters: parameters.map((each) => nameOf(each, reader)) },
    () => {
      visitBody(statements, reader);
    },
  );
  return { kind: 'function', scope, ...spanOf(node) };
};

function nameOf(node: Node, reader: Reader): string | undefined {
  const named = node.childForFieldName('name') ?? node.namedChildren.find((child) => child.type === 'identifier');
  return named === undefined ? undefined : reader.text(named);
}

/** The last of the statements of a lambda is its value. */
function visitBody(statements: readonly Node[], reader: Reader): void {
  statements.slice(0, -1).forEach(reader.visit);
  const last = statements.at(-1);
  if (last === undefined) return;
  if (/declaration|assignment|statement|if_expression|when_expression|try_expression|throw|return/.test(last.type))
    reader.visit(last);
  else reader.facts.add({ kind: 'return', value: reader.expression(last), ...spanOf(last) });
}

function toArgument(node: Node, reader: Reader): Argument | undefined {
  if (node.type !== 'value_argument') return undefined;
  const named = node.children.some((child) => child.type === '=') ? node.namedChildren[0] : undefined;
  const value = node.namedChildren.at(-1);
  if (value?.type === 'spread_expression') return spread(node, reader.expression(value.namedChildren[0]));
  return argument(node, reader.expression(value), named === undefined ? undefined : reader.text(named));
}

/** `"a" to b` is an entry of a map; `x or y` some operation. */
const infix: ToExpression = (node, reader) => {
  const [left, operator, right] = node.namedChildren;
  if (left === undefined || operator === undefined || right === undefined) return opaque(node);
  const [key, value] = [reader.expression(left), reader.expression(right)];
  return reader.text(operator) === 'to'
    ? object(node, [entry(node, key, value)])
    : operation(node, reader.text(operator), [key, value]);
};

const ifExpression: ToExpression = (node, reader) => {
  const test = node.childForFieldName('condition');
  const branches = node.namedChildren.filter((child) => child.id !== test?.id && !child.type.includes('comment'));
  const [then, otherwise] = branches;
  const value = reader.expression(test);
  reader.facts.add({ kind: 'guard', test: value, isFailFast: reader.leaves(then), ...spanOf(node) });
  const values = [then, otherwise].map((branch) => branchValue(branch, reader));
  return values[0] === undefined || values[1] === undefined
    ? opaque(node)
    : conditional(node, [value, values[0], values[1]]);
};

/** What a branch is worth, where it is one expression. */
function branchValue(branch: Node | undefined, reader: Reader): Expression | undefined {
  if (branch === undefined) return undefined;
  const statements = branch.type === 'block' ? branch.namedChildren : [branch];
  statements.slice(0, -1).forEach(reader.visit);
  const last = statements.at(-1);
  if (last === undefined) return undefined;
  if (/declaration|assignment|statement/.test(last.type)) {
    reader.visit(last);
    return opaque(branch);
  }
  const value = reader.expression(last);
  if (value.kind === 'call') reader.facts.add({ kind: 'evaluation', value, ...spanOf(last) });
  return value;
}

const functionDeclaration: Visit = (node, reader) => {
  const list = node.namedChildren.find((child) => child.type === 'function_value_parameters');
  const body = node.namedChildren.find((child) => child.type === 'function_body' || child.type === 'block');
  const isBlock = body?.type === 'block' || body?.namedChildren[0]?.type === 'block';
  const parameters = list?.namedChildren.filter((child) => child.type === 'parameter') ?? [];
  list?.namedChildren.forEach((child, at, all) => {
    const declared = all[at - 1];
    if (child.type !== 'parameter' && declared?.type === 'parameter') {
      declare(reader, declared, { declared, how: 'parameter', value: reader.expression(child) });
    }
  });
  const inner = body?.type === 'function_body' ? body.namedChildren[0] : body;
  visitFunction(node, reader, { name: nameOf(node, reader), parameters, body: inner ?? null, isValue: !isBlock });
};

const classDeclaration: Visit = (node, reader) => {
  const modifiers = node.namedChildren.find((child) => child.type === 'modifiers');
  const shows = modifiers !== undefined && /\bdata\b/.test(reader.text(modifiers)) ? ({ shows: true } as const) : {};
  reader.within(node, { kind: 'class', name: nameOf(node, reader), parameters: [], ...shows }, () => {
    for (const child of node.namedChildren) if (child.type !== 'identifier') reader.visit(child);
  });
};

const assignment: ToExpression = (node, reader) => {
  const left = node.childForFieldName('left') ?? node.namedChildren[0];
  const right = reader.expression(node.childForFieldName('right') ?? node.namedChildren.at(-1));
  if (left === undefined) return right;
  const isAppended = node.children.some((child) => child.type === '+=');
  bind(reader, node, [left], {
    how: 'assignment',
    value: isAppended ? template(node, [reader.expression(left), right]) : right,
  });
  return right;
};

const forStatement: Visit = (node, reader) => {
  const [target, iterated, ...rest] = node.namedChildren.filter((child) => child.type !== 'annotation');
  const items = reader.expression(iterated);
  const targets =
    target?.type === 'multi_variable_declaration' ? target.namedChildren : target === undefined ? [] : [target];
  bindIteration(
    reader,
    targets.flatMap((each) => each.namedChildren.slice(0, 1)),
    items,
  );
  rest.forEach(reader.visit);
};

const enumEntry: Visit = (node, reader) => {
  const [named] = node.namedChildren.filter((child) => child.type === 'identifier');
  const [first] = reader.args(node.namedChildren.find((child) => child.type === 'value_arguments'));
  if (named !== undefined) bind(reader, node, [named], { how: 'field', value: first?.value });
};

/** Only an alias gives another name: `import a.B as C`. */
const importHeader: Visit = (node, reader) => {
  const [path, alias] = node.namedChildren;
  if (path === undefined || alias === undefined) return;
  const module = reader.text(path).split('.').at(-1) ?? '';
  reader.facts.add({ kind: 'import', local: reader.text(alias), module, imported: undefined, ...spanOf(node) });
};

/** Kotlin. */
export const kotlin: Mapping = {
  language: 'kotlin',
  expressions: {
    identifier,
    this_expression: (node) => name(node, 'this'),
    navigation_expression: navigation,
    index_expression: index,
    call_expression: callExpression,
    string_literal: string,
    multiline_string_literal: string,
    interpolation: (node, reader) => reader.expression(node.namedChildren[0]),
    character_literal: (node, reader) => literal(node, reader.text(node).slice(1, -1)),
    number_literal: number,
    float_literal: number,
    binary_expression: binary({ fallback: ['?:'], concat: ['+'] }),
    infix_expression: infix,
    unary_expression: (node, reader) =>
      node.children.some((child) => child.type === '!!')
        ? reader.expression(node.namedChildren[0])
        : signed(node, reader),
    in_expression: operationOfAll,
    is_expression: operationOfAll,
    as_expression: (node, reader) => reader.expression(node.namedChildren[0]),
    callable_reference: (node) => opaque(node),
    lambda_literal: lambda,
    anonymous_function: (node, reader) =>
      functionValue(node, reader, { name: undefined, parameters: [], body: node.namedChildren.at(-1) ?? null }),
    if_expression: ifExpression,
    assignment,
  },
  statements: {
    property_declaration: property,
    class_parameter: classParameter,
    function_declaration: functionDeclaration,
    secondary_constructor: functionDeclaration,
    class_declaration: classDeclaration,
    delegation_specifiers: parentCalls,
    object_declaration: classDeclaration,
    companion_object: classDeclaration,
    enum_entry: enumEntry,
    return_expression: returning,
    throw_expression: throwing,
    for_statement: forStatement,
    import: importHeader,
  },
  transparent: new Set([
    'parenthesized_expression',
    'annotated_lambda',
    'labeled_expression',
    'value_argument',
    'spread_expression',
    'function_body',
  ]),
  ignored: new Set([
    'line_comment',
    'block_comment',
    'package_header',
    'modifiers',
    'user_type',
    'nullable_type',
    'function_type',
    'parameter',
    'type_arguments',
    'type_parameters',
    'label',
  ]),
  leaving: new Set(['return_expression', 'throw_expression']),
  argument: toArgument,
};
