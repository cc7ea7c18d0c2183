import type { Node } from 'web-tree-sitter';
import type { Argument, Expression } from '../../../fact/expression.ts';
import {
  argument,
  array,
  call,
  conditional,
  BRACE_PLACE,
  entry,
  formatItems,
  formatted,
  literal,
  PERCENT_PLACE,
  object,
  opaque,
  spanOf,
  spread,
  subscript,
  template,
} from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { memberBy, sliceOf } from '../parts/access.ts';
import { bind, bindIteration } from '../parts/bindings.ts';
import { classBy, functionValue, visitFunction } from '../parts/functions.ts';
import { signed, binary, operationOfAll } from '../parts/operators.ts';
import { constant, identifier, number } from '../parts/plain.ts';
import { guardBy, returning, throwing } from '../parts/statements.ts';
import { stringBy } from '../string-literal.ts';

const TARGET_LISTS = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'expression_list', 'tuple', 'list']);

const string = stringBy({
  opener: /^[a-z]*("""|'''|["'])/i,
  interpolations: new Set(['interpolation']),
  isRaw: (opener) => /r/i.test(opener),
});

const plainBinary = binary({ fallback: ['or'], concat: ['+'] });

/** `"…" % value` and `"…" % (a, b)` put text together; so does `+`. */
const binaryOperator: ToExpression = (node, reader) => {
  if (node.childForFieldName('operator')?.type !== '%') return plainBinary(node, reader);
  const left = reader.expression(node.childForFieldName('left'));
  const right = reader.expression(node.childForFieldName('right'));
  return left.kind === 'literal' || left.kind === 'template'
    ? formatted(node, left, { args: formatItems(right), place: PERCENT_PLACE })
    : opaque(node, [left, right]);
};

const callExpression: ToExpression = (node, reader) => {
  const callee = reader.expression(node.childForFieldName('function'));
  const inner = node.childForFieldName('arguments');
  const args =
    inner?.type === 'generator_expression' ? [argument(inner, reader.expression(inner))] : reader.args(inner);
  const isFormat =
    callee.kind === 'member' && callee.property === 'format' && /literal|template/.test(callee.object.kind);
  return isFormat ? formatted(node, callee.object, { args, place: BRACE_PLACE }) : call(node, callee, args);
};

function toArgument(node: Node, reader: Reader): Argument | undefined {
  const value = node.childForFieldName('value');
  if (node.type === 'keyword_argument' && value !== null) {
    const named = node.childForFieldName('name');
    return argument(node, reader.expression(value), named === null ? undefined : reader.text(named));
  }
  if (/^(?:list|dictionary)_splat$/.test(node.type)) return spread(node, reader.expression(node.namedChildren[0]));
  return undefined;
}

const subscriptExpression: ToExpression = (node, reader) => {
  const value = reader.expression(node.childForFieldName('value'));
  const index = node.childForFieldName('subscript');
  return index?.type === 'slice'
    ? sliceOf(node, value, boundsOf(index, reader))
    : subscript(node, value, reader.expression(index));
};

/** The bounds of `[from:to:step]`; a missing one is null. */
function boundsOf(slice: Node, reader: Reader): Expression[] {
  const bounds: Expression[] = [literal(slice, null)];
  for (const child of slice.children) {
    if (child.isNamed) bounds[bounds.length - 1] = reader.expression(child);
    else bounds.push(literal(slice, null));
  }
  return bounds;
}

const dictionary: ToExpression = (node, reader) =>
  object(
    node,
    node.namedChildren.flatMap((child) => {
      const key = child.childForFieldName('key');
      if (child.type === 'dictionary_splat') {
        return [
          {
            key: undefined,
            value: reader.expression(child.namedChildren[0]),
            isSpread: true as const,
            ...spanOf(child),
          },
        ];
      }
      if (key === null) return [];
      const name = reader.expression(key);
      // `{name: …}` is computed here, other than in JavaScript.
      const keyed = name.kind === 'name' ? opaque(key, [name]) : name;
      return [entry(child, keyed, reader.expression(child.childForFieldName('value')))];
    }),
  );

const list: ToExpression = (node, reader) => array(node, node.namedChildren.map(reader.expression));

const comprehension: ToExpression = (node, reader) => {
  for (const clause of node.namedChildren) if (clause.type === 'for_in_clause') iteration(clause, reader);
  const rest = node.namedChildren.filter((child) => child.type !== 'for_in_clause').map(reader.expression);
  const [body] = rest;
  if (body === undefined || rest.length > 1) return opaque(node, rest);
  const [, value] = body.kind === 'opaque' ? body.parts : [];
  if (node.type !== 'dictionary_comprehension') return array(node, [body]);
  return value === undefined ? opaque(node, rest) : object(node, [{ key: undefined, value, ...spanOf(node) }]);
};

const lambda: ToExpression = (node, reader) =>
  functionValue(node, reader, {
    name: undefined,
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body: node.childForFieldName('body'),
    isValue: true,
  });

const conditionalExpression: ToExpression = (node, reader) => {
  const [then, test, otherwise] = node.namedChildren.map(reader.expression);
  if (then === undefined || test === undefined || otherwise === undefined) return opaque(node);
  return conditional(node, [test, then, otherwise]);
};

/** `x = y = value` as well: it is worth its value. */
const assignment: ToExpression = (node, reader) => {
  const left = node.childForFieldName('left') ?? node.childForFieldName('name');
  const right = node.childForFieldName('right') ?? node.childForFieldName('value');
  const value = right === null ? undefined : reader.expression(right);
  const targets = left === null ? [] : TARGET_LISTS.has(left.type) ? left.namedChildren : [left];
  for (const target of targets) {
    const how = target.type !== 'identifier' ? 'assignment' : reader.isInClass() ? 'field' : 'variable';
    if (targets.length === 1) bind(reader, node, [target], { how, value, type: node.childForFieldName('type') });
  }
  if (targets.length > 1) bind(reader, node, targets, { how: 'variable', value });
  return value ?? opaque(node);
};

const augmentedAssignment: Visit = (node, reader) => {
  const left = node.childForFieldName('left');
  if (left === null) return;
  const isAppended = node.childForFieldName('operator')?.type === '+=';
  const right = reader.expression(node.childForFieldName('right'));
  const value = isAppended ? template(node, [reader.expression(left), right]) : opaque(node, [right]);
  bind(reader, node, [left], { how: 'assignment', value });
};

const iteration: Visit = (node, reader) => {
  const left = node.childForFieldName('left');
  const iterated = reader.expression(node.childForFieldName('right'));
  const targets = left === null ? [] : TARGET_LISTS.has(left.type) ? left.namedChildren : [left];
  bindIteration(reader, targets, iterated);
  reader.visit(node.childForFieldName('body'));
  reader.visit(node.childForFieldName('alternative'));
};

/** `open(…) as file`, `except Error as error`: the name gets the value. */
const asPattern: ToExpression = (node, reader) => {
  const value = reader.expression(node.namedChildren[0]);
  const target = node.childForFieldName('alias')?.namedChildren[0];
  if (target !== undefined && node.parent?.type === 'with_item')
    bind(reader, node, [target], { how: 'variable', value });
  return value;
};

const functionDefinition: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  visitFunction(node, reader, {
    name: named === null ? undefined : reader.text(named),
    parameters: node.childForFieldName('parameters')?.namedChildren ?? [],
    body: node.childForFieldName('body'),
  });
};

const parameter: Visit = (node, reader) => {
  const named = node.childForFieldName('name') ?? node.namedChildren[0];
  const value = node.childForFieldName('value');
  if (named?.type !== 'identifier') return;
  const type = node.childForFieldName('type');
  bind(reader, node, [named], { how: 'parameter', value: value === null ? undefined : reader.expression(value), type });
};

/** What is done where reading failed is as good as a test of it. */
const exceptClause: Visit = (node, reader) => {
  const body = node.namedChildren.find((child) => child.type === 'block');
  const caught = node.namedChildren.find((child) => child.type !== 'block' && child.type !== 'comment');
  const test = caught === undefined ? opaque(node) : reader.expression(caught);
  reader.facts.add({ kind: 'guard', test, isFailFast: reader.leaves(body), ...spanOf(node) });
  reader.visit(body);
};

const assertion: Visit = (node, reader) => {
  const [test, message] = node.namedChildren;
  if (test !== undefined)
    reader.facts.add({ kind: 'guard', test: reader.expression(test), isFailFast: true, ...spanOf(node) });
  if (message !== undefined) reader.facts.add({ kind: 'throw', value: reader.expression(message), ...spanOf(message) });
};

const imports: Visit = (node, reader) => {
  const from = node.childForFieldName('module_name');
  for (const item of node.childrenForFieldName('name')) {
    const named = reader.text(item.childForFieldName('name') ?? item);
    const alias = item.childForFieldName('alias');
    const module = from === null ? named : reader.text(from);
    // `import a.b` binds `a`.
    const local = alias === null ? (from === null ? named.replace(/\..*$/, '') : named) : reader.text(alias);
    const imported = from === null ? undefined : named;
    reader.facts.add({
      kind: 'import',
      local,
      module: alias === null && from === null ? local : module,
      imported,
      ...spanOf(item),
    });
  }
};

/** Data classes, models of pydantic and named tuples print with their fields. */
function hasPrinter(node: Node, reader: Reader): boolean {
  const bases = node.childForFieldName('superclasses');
  const decorated = node.parent?.type === 'decorated_definition' ? node.parent : undefined;
  const decorators = decorated?.namedChildren.filter((child) => child.type === 'decorator') ?? [];
  return (
    (bases !== null &&
      /\b(?:BaseModel|BaseSettings|NamedTuple|TypedDict|Struct|SQLModel)\b/.test(reader.text(bases))) ||
    decorators.some((each) => /dataclass|attrs?\b|define|frozen/.test(reader.text(each)))
  );
}

/** Python. */
export const python: Mapping = {
  language: 'python',
  expressions: {
    identifier,
    attribute: memberBy('object', 'attribute'),
    subscript: subscriptExpression,
    call: callExpression,
    string,
    concatenated_string: (node, reader) => template(node, node.namedChildren.map(reader.expression)),
    integer: number,
    float: number,
    true: constant(true),
    false: constant(false),
    none: constant(null),
    ellipsis: constant(null),
    binary_operator: binaryOperator,
    boolean_operator: plainBinary,
    not_operator: operationOfAll,
    unary_operator: signed,
    comparison_operator: operationOfAll,
    conditional_expression: conditionalExpression,
    dictionary,
    list,
    tuple: list,
    set: list,
    expression_list: list,
    list_comprehension: comprehension,
    set_comprehension: comprehension,
    dictionary_comprehension: comprehension,
    generator_expression: comprehension,
    lambda,
    named_expression: assignment,
    assignment,
    as_pattern: asPattern,
    interpolation: (node, reader) => reader.expression(node.childForFieldName('expression') ?? node.namedChildren[0]),
  },
  statements: {
    augmented_assignment: augmentedAssignment,
    for_statement: iteration,
    for_in_clause: iteration,
    function_definition: functionDefinition,
    class_definition: classBy('name', 'body', hasPrinter),
    typed_parameter: parameter,
    default_parameter: parameter,
    typed_default_parameter: parameter,
    return_statement: returning,
    raise_statement: throwing,
    assert_statement: assertion,
    except_clause: exceptClause,
    if_statement: guardBy('condition', 'consequence'),
    elif_clause: guardBy('condition', 'consequence'),
    import_statement: imports,
    import_from_statement: imports,
  },
  transparent: new Set(['parenthesized_expression', 'await', 'with_item']),
  ignored: new Set([
    'comment',
    'type',
    'format_specifier',
    'type_conversion',
    'global_statement',
    'nonlocal_statement',
  ]),
  leaving: new Set(['raise_statement', 'return_statement']),
  argument: toArgument,
};
