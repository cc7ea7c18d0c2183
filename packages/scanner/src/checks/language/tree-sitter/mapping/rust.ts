import type { Node } from 'web-tree-sitter';
import type { Expression } from '../../../fact/expression.ts';
import {
  array,
  call,
  conditional,
  fallback,
  literal,
  member,
  name,
  opaque,
  operation,
  spanOf,
  subscript,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { memberBy, sliceOf } from '../parts/access.ts';
import { bind, bindIteration } from '../parts/bindings.ts';
import { classBy, functionValue, visitFunction } from '../parts/functions.ts';
import { binary, operationOfAll, signed } from '../parts/operators.ts';
import { orElse } from '../parts/or-else.ts';
import { identifier, number } from '../parts/plain.ts';
import { guardBy, returning } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';
import { formattedMacro, macroArguments } from './rust-macro.ts';
import {
  derivesDebug,
  errorAttribute,
  field,
  implementation,
  showsArguments,
  structExpression,
  useDeclaration,
} from './rust-items.ts';

const NONE: ReadonlySet<string> = new Set();
const string = stringBy({ opener: /^[bc]?(")/, interpolations: NONE });
const rawString: ToExpression = (node, reader) =>
  literal(node, /^[bc]?r(#*)"([\s\S]*?)"\1$/.exec(reader.text(node))?.[2] ?? '');

/** Adapters that change no value: `"x".to_string()`, `x.into()`. */
const CONVERSION =
  /^(?:to_string|to_owned|into|clone|as_str|as_ref|as_deref|as_bytes|unwrap|borrow|to_vec|into_string)$/;

const callExpression: ToExpression = (node, reader) => {
  const target = node.childForFieldName('function');
  const args = node.childForFieldName('arguments');
  const callee = reader.expression(target);
  if (
    callee.kind === 'member' &&
    target?.type === 'field_expression' &&
    args?.namedChildCount === 0 &&
    CONVERSION.test(callee.property ?? '')
  ) {
    return callee.object;
  }
  const called = call(node, callee, reader.args(args));
  if (/^String\.from$|^(?:Some|Ok)$/.test(plainName(callee)) && called.args[0] !== undefined)
    return called.args[0].value;
  const [first] = args?.namedChildren ?? [];
  const body = first?.type === 'closure_expression' ? first.childForFieldName('body') : null;
  return orElse(called, body === null ? undefined : blockValue(body, reader));
};

function plainName(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' && callee.object.kind === 'name'
    ? `${callee.object.name}.${callee.property ?? ''}`
    : '';
}

const scoped: ToExpression = (node, reader) => {
  const path = node.childForFieldName('path');
  const named = node.childForFieldName('name');
  const text = named === null ? '' : reader.text(named);
  return path === null ? name(node, text) : member(node, reader.expression(path), text);
};

/** The path before a macro's name tells little; the `!` says that it is one. */
const macro: ToExpression = (node, reader) => {
  const named = node.childForFieldName('macro');
  const own = named?.childForFieldName('name') ?? named;
  const text = own === null ? '' : reader.text(own);
  const tokens = node.namedChildren.find((child) => child.type === 'token_tree');
  const args = tokens === undefined ? [] : macroArguments(tokens, reader);
  if (text === 'vec')
    return array(
      node,
      args.map(({ value }) => value),
    );
  if (text === 'format' || text === 'concat') return formattedMacro(node, args);
  return call(node, name(own ?? node, `${text}!`), args);
};

const index: ToExpression = (node, reader) => {
  const [target, key] = node.namedChildren;
  const value = reader.expression(target);
  if (key?.type === 'range_expression') return sliceOf(node, value, boundsOf(key, reader));
  return subscript(node, value, key === undefined ? opaque(node) : reader.expression(key));
};

function boundsOf(range: Node, reader: Reader): Expression[] {
  const dots = range.children.findIndex((child) => child.type.startsWith('..'));
  const before = range.children.slice(0, dots).find((child) => child.isNamed);
  const after = range.children.slice(dots + 1).find((child) => child.isNamed);
  return [before, after].map((bound) => (bound === undefined ? literal(range, null) : reader.expression(bound)));
}

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

const closure: ToExpression = (node, reader) => {
  const body = node.childForFieldName('body');
  const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
  return functionValue(node, reader, { name: undefined, parameters, body, isValue: body?.type !== 'block' });
};

const functionItem: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  showsArguments(node, reader);
  visitFunction(node, reader, {
    name: named === null ? undefined : reader.text(named),
    parameters:
      node.childForFieldName('parameters')?.namedChildren.filter((child) => child.type !== 'self_parameter') ?? [],
    body: node.childForFieldName('body'),
  });
};

/** A block is worth its last expression, where that has no semicolon. */
const block: Visit = (node, reader) => {
  const statements = node.namedChildren.filter((child) => !child.type.includes('comment'));
  statements.slice(0, -1).forEach(reader.visit);
  const last = statements.at(-1);
  if (last === undefined) return;
  const isFunction = node.parent !== null && /^(?:function_item|closure_expression)$/.test(node.parent.type);
  if (!isFunction || /statement|declaration|item|^(?:if|match|for|while|loop)_expression/.test(last.type))
    reader.visit(last);
  else reader.facts.add({ kind: 'return', value: reader.expression(last), ...spanOf(last) });
};

function blockValue(node: Node, reader: Reader): Expression {
  if (node.type !== 'block') return reader.expression(node);
  const statements = node.namedChildren.filter((child) => !child.type.includes('comment'));
  statements.slice(0, -1).forEach(reader.visit);
  const last = statements.at(-1);
  return last === undefined
    ? opaque(node)
    : reader.expression(last.type === 'expression_statement' ? last.namedChildren[0] : last);
}

const ifExpression: ToExpression = (node, reader) => {
  const test = node.childForFieldName('condition');
  const then = node.childForFieldName('consequence');
  const otherwise = node.childForFieldName('alternative')?.namedChildren[0];
  if (
    then === null ||
    otherwise === undefined ||
    node.parent?.type === 'expression_statement' ||
    node.parent?.type === 'block'
  ) {
    guardBy('condition', 'consequence')(node, reader);
    return opaque(node);
  }
  return conditional(node, [reader.expression(test), blockValue(then, reader), blockValue(otherwise, reader)]);
};

/** `match value { Ok(v) => v, Err(_) => other }`: the first of two that is there. */
const matchExpression: ToExpression = (node, reader) => {
  const value = reader.expression(node.childForFieldName('value'));
  const arms = node.childForFieldName('body')?.namedChildren.filter((child) => child.type === 'match_arm') ?? [];
  const read = arms.map((arm) => {
    const pattern = arm.childForFieldName('pattern');
    const result = arm.childForFieldName('value');
    return {
      pattern: pattern === null ? '' : reader.text(pattern),
      value: result === null ? opaque(arm) : blockValue(result, reader),
    };
  });
  const [first, second] = read;
  const isChoice = read.length === 2 && first !== undefined && /^(?:Ok|Some)\(/.test(first.pattern);
  const isKept = first?.value.kind === 'name' && first.pattern.includes(`(${first.value.name})`);
  if (isChoice && isKept && second !== undefined) return fallback(node, value, second.value);
  for (const each of read)
    if (each.value.kind === 'call' || each.value.kind === 'array')
      reader.facts.add({ kind: 'evaluation', value: each.value, start: each.value.start, end: each.value.end });
  return opaque(node, [value]);
};

/** Constants, statics, `let`. */
const declaration: Visit = (node, reader) => {
  const named = node.childForFieldName('name') ?? node.childForFieldName('pattern');
  const value = node.childForFieldName('value');
  const type = node.childForFieldName('type');
  const expression = value === null ? undefined : reader.expression(value);
  if (named !== null) bindPattern(reader, node, { pattern: named, value: expression, type });
  reader.visit(node.childForFieldName('alternative'));
};

interface Pattern {
  readonly pattern: Node;
  readonly value: Expression | undefined;
  readonly type: Node | null;
}

function bindPattern(reader: Reader, node: Node, { pattern, value, type }: Pattern): void {
  const inner = /^(?:tuple_struct_pattern|mut_pattern|ref_pattern|reference_pattern)$/.test(pattern.type)
    ? pattern.namedChildren.at(-1)
    : pattern;
  if (inner === undefined) return;
  bind(reader, node, inner.type === 'tuple_pattern' ? inner.namedChildren : [inner], { how: 'variable', value, type });
}

/** `if let Some(x) = value`. */
const letCondition: ToExpression = (node, reader) => {
  const pattern = node.childForFieldName('pattern');
  const value = reader.expression(node.childForFieldName('value'));
  if (pattern !== null) bindPattern(reader, node, { pattern, value, type: null });
  return operation(node, 'let', [value]);
};

const forExpression: Visit = (node, reader) => {
  const pattern = node.childForFieldName('pattern');
  const iterated = reader.expression(node.childForFieldName('value'));
  const targets = pattern === null ? [] : pattern.type === 'tuple_pattern' ? pattern.namedChildren : [pattern];
  bindIteration(reader, targets, iterated);
  reader.visit(node.childForFieldName('body'));
};

/** Rust. */
export const rust: Mapping = {
  language: 'rust',
  expressions: {
    identifier,
    self: identifier,
    field_identifier: identifier,
    type_identifier: identifier,
    scoped_identifier: scoped,
    field_expression: memberBy('value', 'field'),
    index_expression: index,
    call_expression: callExpression,
    macro_invocation: macro,
    struct_expression: structExpression,
    array_expression: (node, reader) => array(node, node.namedChildren.map(reader.expression)),
    tuple_expression: (node, reader) => array(node, node.namedChildren.map(reader.expression)),
    string_literal: string,
    raw_string_literal: rawString,
    char_literal: (node, reader) => literal(node, reader.text(node).slice(1, -1)),
    integer_literal: number,
    float_literal: number,
    boolean_literal: (node, reader) => literal(node, reader.text(node) === 'true'),
    binary_expression: binary({ fallback: [], concat: ['+'] }),
    unary_expression: (node, reader) =>
      node.children[0]?.type === '*' ? reader.expression(node.namedChildren[0]) : signed(node, reader),
    range_expression: operationOfAll,
    reference_expression: (node, reader) => reader.expression(node.childForFieldName('value')),
    type_cast_expression: (node, reader) => reader.expression(node.childForFieldName('value')),
    closure_expression: closure,
    assignment_expression: assignment,
    compound_assignment_expr: assignment,
    if_expression: ifExpression,
    match_expression: matchExpression,
    let_condition: letCondition,
    let_chain: operationOfAll,
    generic_function: (node, reader) => reader.expression(node.childForFieldName('function')),
  },
  statements: {
    function_item: functionItem,
    block,
    attribute_item: errorAttribute,
    let_declaration: declaration,
    const_item: declaration,
    static_item: declaration,
    field_declaration: field,
    struct_item: classBy('name', 'body', derivesDebug),
    impl_item: implementation,
    trait_item: classBy('name', 'body'),
    return_expression: returning,
    for_expression: forExpression,
    use_declaration: useDeclaration,
  },
  transparent: new Set([
    'parenthesized_expression',
    'try_expression',
    'await_expression',
    'unsafe_block',
    'mut_pattern',
  ]),
  ignored: new Set([
    'line_comment',
    'block_comment',
    'inner_attribute_item',
    'visibility_modifier',
    'type_arguments',
    'generic_type',
    'reference_type',
    'parameter',
    'mutable_specifier',
    'macro_definition',
    'match_pattern',
  ]),
  leaving: new Set(['return_expression']),
};
