import type { Node } from 'web-tree-sitter';
import type { Argument, Expression } from '../../../fact/expression.ts';
import type { Redirection } from '../../../fact/fact.ts';
import { argument, array, call, literal, name, opaque, operation, spanOf, template } from '../build-expression.ts';
import type { Mapping, Reader, ToExpression, Visit } from '../mapping.ts';
import { bind } from '../parts/bindings.ts';
import { operationOfAll, operatorOf } from '../parts/operators.ts';
import { number } from '../parts/plain.ts';
import { stringBy } from '../string-literal.ts';
import { expansion } from './shell-expansion.ts';
import { declareWords } from './shell-words.ts';

const VALUES: ReadonlySet<string> = new Set([
  'simple_expansion',
  'expansion',
  'command_substitution',
  'arithmetic_expansion',
]);
const string = stringBy({ opener: /^\$?(")/, interpolations: VALUES, isRaw: () => true });
const ansiString = stringBy({ opener: /^\$(')/, interpolations: new Set() });
const heredocBody = stringBy({ opener: /^/, interpolations: VALUES, isRaw: () => true });

/** Programs that run the program that follows them. */
const RUNNERS = new Set(['sudo', 'doas', 'command', 'exec', 'nohup', 'time', 'builtin', 'env', 'nice', 'xargs']);
/** Where the output of a command inside `$(…)` goes: into a value, not onto the screen. */
const CAPTURED = '';

/** `$(vault kv get …)`: a call, whose command is read as well. */
const substitution: ToExpression = (node, reader) => {
  const [command] = node.namedChildren.filter((child) => child.type === 'command');
  for (const child of node.namedChildren) readCommands(child, reader, CAPTURED);
  const [only] = node.namedChildren;
  if (only?.type === 'list' && node.namedChildCount === 1) return orEcho(only, reader);
  if (only?.type === 'pipeline' && node.namedChildCount === 1) return piped(only, reader);
  if (command === undefined || node.namedChildCount !== 1) return opaque(node);
  const [program, ...args] = wordsOf(command, reader);
  const called = program?.value.kind === 'literal' ? String(program.value.value) : '';
  return call(node, name(node, called), args);
};

/** `$(echo "$TOKEN" | base64)`: what is printed can still be read behind a program that only writes it otherwise. */
function piped(pipeline: Node, reader: Reader): Expression {
  const [first, ...rest] = pipeline.namedChildren.filter(({ type }) => type !== 'comment');
  const isPassed = rest.every((each) => /^(?:base64|rev|xxd|od|fold)$/.test(programOf(each, reader)));
  if (first?.type !== 'command' || !isPassed || !/^(?:echo|printf)$/.test(programOf(first, reader)))
    return opaque(pipeline);
  const words = wordsOf(first, reader).slice(1);
  return template(pipeline, [...words.map(({ value }) => value), opaque(pipeline)]);
}

/** `$(cat file || echo default)`. */
function orEcho(list: Node, reader: Reader): Expression {
  const [left, right] = list.namedChildren;
  const isOr = list.children.some(({ type }) => type === '||');
  const words = right?.type === 'command' ? wordsOf(right, reader) : [];
  const [program, text] = words;
  const isEcho = program?.value.kind === 'literal' && /^(?:echo|printf)$/.test(String(program.value.value));
  if (!isOr || !isEcho || text === undefined || words.length > 2) return opaque(list);
  return { kind: 'fallback', value: reader.expression(left), fallback: text.value, ...spanOf(list) };
}

/** The words of a command: its program first. */
function wordsOf(command: Node, reader: Reader): Argument[] {
  const named = command.childForFieldName('name');
  const words = command.childrenForFieldName('argument');
  return [...(named === null ? [] : [named]), ...words].map((word) => argument(word, reader.expression(word)));
}

function readCommands(
  node: Node,
  reader: Reader,
  pipedTo: string | undefined,
  redirects: readonly Redirection[] = [],
): void {
  if (node.type === 'pipeline') {
    const stages = node.namedChildren.filter((child) => child.type !== 'comment');
    stages.forEach((stage, at) => {
      const next = stages[at + 1];
      readCommands(
        stage,
        reader,
        next === undefined ? pipedTo : programOf(next, reader),
        next === undefined ? redirects : [],
      );
    });
  } else if (node.type === 'redirected_statement') {
    const body = node.childForFieldName('body');
    const own = node.childrenForFieldName('redirect').flatMap((redirect) => redirectionsOf(redirect, reader));
    if (body !== null) readCommands(body, reader, pipedTo, [...own, ...redirects]);
    else for (const child of node.namedChildren) reader.visit(child);
  } else if (node.type === 'command') {
    command(node, reader, pipedTo === undefined ? redirects : [...redirects, pipe(node, pipedTo)]);
  } else if (
    /^(?:subshell|compound_statement|list)$/.test(node.type) &&
    (pipedTo !== undefined || redirects.length > 0)
  ) {
    for (const child of node.namedChildren) readCommands(child, reader, pipedTo, redirects);
  } else {
    reader.visit(node);
  }
}

function pipe(node: Node, program: string): Redirection {
  return { operator: '|', target: literal(node, program) };
}

function programOf(node: Node, reader: Reader): string {
  const named = node.type === 'command' ? node.childForFieldName('name') : node.namedChildren[0];
  return named === null || named === undefined
    ? ''
    : node.type === 'command'
      ? reader.text(named)
      : programOf(named, reader);
}

function redirectionsOf(redirect: Node, reader: Reader): Redirection[] {
  if (redirect.type === 'file_redirect') {
    const target = redirect.childForFieldName('destination');
    const operator = redirect.children.find((child) => !child.isNamed)?.type ?? '>';
    const descriptor = redirect.childForFieldName('descriptor');
    if (target === null) return [];
    return [
      {
        operator: descriptor === null ? operator : `${reader.text(descriptor)}${operator}`,
        target: reader.expression(target),
      },
    ];
  }
  if (redirect.type === 'herestring_redirect')
    return [{ operator: '<<<', target: reader.expression(redirect.namedChildren.at(-1)) }];
  const body = redirect.namedChildren.find((child) => child.type === 'heredoc_body');
  const isQuoted = /^["'\\]/.test(reader.text(redirect.namedChildren[0] ?? redirect));
  const inner = redirect.childrenForFieldName('redirect').flatMap((each) => redirectionsOf(each, reader));
  // `cat <<EOF | program`: what follows on the line is a part of the redirection.
  const piped = redirect.namedChildren.find(({ type }) => type === 'pipeline' || type === 'command');
  if (piped !== undefined) {
    readCommands(piped, reader, undefined);
    inner.push(pipe(piped, programOf(piped, reader)));
  }
  const text =
    body === undefined
      ? []
      : [{ operator: '<<', target: isQuoted ? literal(body, reader.text(body)) : reader.expression(body) }];
  return [...text, ...inner];
}

function command(node: Node, reader: Reader, redirections: readonly Redirection[]): void {
  for (const child of node.namedChildren)
    if (child.type === 'variable_assignment') assign(child, reader, 'environment');
  const own = node.namedChildren
    .filter((child) => child.type.endsWith('redirect'))
    .flatMap((child) => redirectionsOf(child, reader));
  const words = skipRunners(wordsOf(node, reader), reader);
  const [first, ...args] = words;
  if (first === undefined) return;
  const program = first.value.kind === 'literal' ? String(first.value.value) : reader.text(node).split(/\s/, 1)[0];
  if (/^(?:export|declare|typeset|readonly|local)$/.test(program ?? ''))
    declareWords(args, reader, program === 'export');
  reader.facts.add({
    kind: 'command',
    program: (program ?? '').replace(/^.*\//, ''),
    args,
    redirections: [...own, ...redirections],
    ...spanOf(node),
  });
}

/** `sudo -E env A=b program …`: the program is what counts. */
function skipRunners(words: readonly Argument[], reader: Reader): readonly Argument[] {
  const [first, ...rest] = words;
  if (first?.value.kind !== 'literal' || !RUNNERS.has(String(first.value.value))) return words;
  const at = rest.findIndex(({ value }) => value.kind === 'literal' && !/^-|^\w+=/.test(String(value.value)));
  declareWords(rest.slice(0, Math.max(at, 0)), reader, true);
  return at < 0 ? words : skipRunners(rest.slice(at), reader);
}

function assign(node: Node, reader: Reader, how: 'variable' | 'environment'): void {
  const named = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  if (named === null) return;
  const target = named.type === 'subscript' ? named.namedChildren[0] : named;
  if (target !== undefined)
    bind(reader, node, [target], { how, value: value === null ? literal(node, '') : reader.expression(value) });
}

const declaration: Visit = (node, reader) => {
  const how =
    node.children[0]?.type === 'export' || node.namedChildren.some((child) => /^-\w*x/.test(reader.text(child)))
      ? 'environment'
      : 'variable';
  for (const child of node.namedChildren) if (child.type === 'variable_assignment') assign(child, reader, how);
  const [program = '', ...words] = node.children.map((child) => reader.text(child));
  if (words[0] !== '-p') return;
  const args = node.children.slice(1).map((child) => argument(child, literal(child, reader.text(child))));
  reader.facts.add({ kind: 'command', program, args, redirections: [], ...spanOf(node) });
};

const ifStatement: Visit = (node, reader) => {
  const conditions = node.childrenForFieldName('condition').filter((child) => child.isNamed);
  const rest = node.namedChildren.filter((child) => !conditions.some(({ id }) => id === child.id));
  const isFailFast = rest.some((child) => !child.type.startsWith('el') && reader.leaves(child));
  for (const condition of conditions) {
    reader.facts.add({ kind: 'guard', test: reader.expression(condition), isFailFast, ...spanOf(node) });
  }
  rest.forEach(reader.visit);
};

/** `[ -z "$X" ] && exit 1`, `test -n "$X" || die "…"`. */
const list: Visit = (node, reader) => {
  const [left, right] = node.namedChildren;
  if (left === undefined) return;
  const isTest = left.type === 'test_command' || (left.type === 'command' && /^test\b/.test(reader.text(left)));
  if (isTest)
    reader.facts.add({ kind: 'guard', test: testOf(left, reader), isFailFast: reader.leaves(right), ...spanOf(node) });
  else readCommands(left, reader, undefined);
  if (right !== undefined) readCommands(right, reader, undefined);
};

function testOf(node: Node, reader: Reader): Expression {
  return node.type === 'command'
    ? operation(
        node,
        'test',
        wordsOf(node, reader).map(({ value }) => value),
      )
    : reader.expression(node);
}

const functionDefinition: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  reader.within(
    node,
    { kind: 'function', name: named === null ? undefined : reader.text(named), parameters: [] },
    () => {
      reader.visit(node.childForFieldName('body'));
    },
  );
};

const forStatement: Visit = (node, reader) => {
  const variable = node.childForFieldName('variable');
  const values = node.childrenForFieldName('value').map(reader.expression);
  const value: Expression = { kind: 'member', object: array(node, values), property: undefined, ...spanOf(node) };
  if (variable !== null) bind(reader, variable, [variable], { how: 'iteration', value });
  reader.visit(node.childForFieldName('body'));
};

const readStatement: Visit = (node, reader) => readCommands(node, reader, undefined);
/** Pieces that stand together are one word: `a"b"$C`. */
const words: ToExpression = (node, reader) => {
  const parts = node.namedChildren.map((part) =>
    part.type === 'variable_name' ? literal(part, reader.text(part)) : reader.expression(part),
  );
  const constants = parts.map((part) => (part.kind === 'literal' ? String(part.value) : undefined));
  return constants.includes(undefined) ? template(node, parts) : literal(node, constants.join(''));
};
/** A word without its backslashes. */
const word: ToExpression = (node, reader) => literal(node, reader.text(node).replace(/\\(?:\r?\n|(.))/g, '$1'));

/** Shells: sh, bash, zsh, as far as they are alike. */
export const shell: Mapping = {
  language: 'shell',
  expressions: {
    word,
    command_name: (node, reader) => reader.expression(node.namedChildren[0]),
    variable_name: (node, reader) => name(node, reader.text(node)),
    special_variable_name: (node, reader) => name(node, reader.text(node)),
    simple_expansion: (node, reader) => ({ ...reader.expression(node.namedChildren[0]), ...spanOf(node) }),
    expansion,
    command_substitution: substitution,
    process_substitution: substitution,
    string,
    raw_string: (node, reader) => literal(node, reader.text(node).slice(1, -1)),
    ansi_c_string: ansiString,
    translated_string: words,
    concatenation: words,
    number: (node, reader) => (node.namedChildCount === 0 ? { ...number(node, reader) } : opaque(node)),
    array: (node, reader) => array(node, node.namedChildren.map(reader.expression)),
    subscript: (node, reader) => reader.expression(node.childForFieldName('name')),
    regex: (node, reader) => literal(node, reader.text(node)),
    extglob_pattern: (node, reader) => literal(node, reader.text(node)),
    heredoc_body: heredocBody,
    test_command: operationOfAll,
    unary_expression: (node, reader) =>
      operation(node, operatorOf(node), node.namedChildren.slice(-1).map(reader.expression)),
    binary_expression: operationOfAll,
  },
  statements: {
    variable_assignment: (node, reader) => assign(node, reader, 'variable'),
    declaration_command: declaration,
    command: readStatement,
    pipeline: readStatement,
    redirected_statement: readStatement,
    list,
    if_statement: ifStatement,
    elif_clause: ifStatement,
    function_definition: functionDefinition,
    for_statement: forStatement,
  },
  transparent: new Set(['parenthesized_expression']),
  ignored: new Set(['comment', 'test_operator', 'heredoc_start', 'heredoc_end', 'unset_command']),
  leaving: new Set(),
};
