import type { Node } from 'web-tree-sitter';
import { createFactsBuilder, type FactsBuilder } from '../../fact/facts-builder.ts';
import type { Facts } from '../../fact/facts.ts';
import type { Argument, Expression } from '../../fact/expression.ts';
import { argument, opaque, spanOf } from './build-expression.ts';
import type { Mapping, Reader } from './mapping.ts';

/** Deeper than people write; what is deeper is not read, and the walk's stack stays small. */
const DEEPEST = 250;
/** Values that do nothing when they are statements. */
const IDLE = new Set<Expression['kind']>(['literal', 'name', 'opaque']);
/** Kinds of nodes that hold statements. */
const NESTS = /lambda|closure|function|block|substitution/;
/** Expressions that bind: their value is told there. */
const BINDS = /assign|named_expression|as_pattern|let_condition/;
const LEAVING_CALL =
  /^(?:(?:return|await|throw)\s+)?(?:[\w.:\\$]*\b)?(?:exit|abort|die|panic!?|bail!?|fatal\w*|fail|unreachable!?|error|raise|_exit|exitProcess)\b\s*[(!\s]/i;

export interface TreeRead {
  readonly facts: Facts;
  /** Where the first thing stands that was nested too deeply to be read. */
  readonly tooDeep: number | undefined;
}

/** Reads a syntax tree as facts. */
export function readTree(root: Node, source: string, mapping: Mapping): TreeRead {
  const reader = new TreeReader(source, mapping);
  for (const child of root.namedChildren) reader.visit(child);
  return { facts: reader.facts.build(), tooDeep: reader.tooDeep };
}

/** A walk over one tree. */
class TreeReader implements Reader {
  readonly facts: FactsBuilder;
  tooDeep: number | undefined;
  readonly #source: string;
  readonly #mapping: Mapping;
  readonly #scopeKinds: string[] = ['module'];
  readonly #known = new Map<string, Expression>();
  #depth = 0;

  constructor(source: string, mapping: Mapping) {
    this.#source = source;
    this.#mapping = mapping;
    this.facts = createFactsBuilder(mapping.language, { start: 0, end: source.length });
  }

  text: Reader['text'] = (node) => this.#source.slice(node.startIndex, node.endIndex);

  visit: Reader['visit'] = (node) => {
    if (node === null || node === undefined || !this.#enter(node)) return;
    this.#visit(node, node.type);
    this.#depth--;
  };

  expression: Reader['expression'] = (node) => {
    if (node === null || node === undefined) return { kind: 'opaque', parts: [], start: 0, end: 0 };
    if (!this.#enter(node)) return opaque(node);
    const value = this.#once(node, node.type);
    this.#depth--;
    return value;
  };

  args: Reader['args'] = (node) => {
    const args: Argument[] = [];
    for (const child of node?.namedChildren ?? []) {
      if (this.#mapping.ignored.has(child.type)) continue;
      args.push(this.#mapping.argument?.(child, this) ?? argument(child, this.expression(child)));
    }
    return args;
  };

  leaves: Reader['leaves'] = (node) => {
    if (node === null || node === undefined) return false;
    if (this.#isLeaving(node)) return true;
    const within = node.namedChildren.flatMap((child) =>
      /block|list|body/.test(child.type) ? child.namedChildren : [child],
    );
    return within.some((child) => this.#isLeaving(child));
  };

  isMapped: Reader['isMapped'] = (type) => this.#mapping.statements[type] !== undefined;

  isInClass: Reader['isInClass'] = () => this.#scopeKinds.at(-1) === 'class';

  within: Reader['within'] = (node, scope, body) => {
    this.#scopeKinds.push(scope.kind);
    const index = this.facts.within({ ...scope, ...spanOf(node) }, body);
    this.#scopeKinds.pop();
    return index;
  };

  /** Code within code is read once, however often its value is asked for: else, nesting would double the work. */
  #once(node: Node, type: string): Expression {
    if (!NESTS.test(type)) return this.#expression(node, type);
    const key = `${String(node.id)} ${type}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#expression(node, type);
    this.#known.set(key, value);
    return value;
  }

  #enter(node: Node): boolean {
    if (this.#depth >= DEEPEST) {
      this.tooDeep ??= node.startIndex;
      return false;
    }
    this.#depth++;
    return true;
  }

  #visit(node: Node, type: string): void {
    const { statements, expressions, transparent, ignored } = this.#mapping;
    const statement = statements[type];
    if (statement !== undefined) statement(node, this);
    else if (expressions[type] !== undefined) this.#evaluate(node, expressions[type](node, this));
    else if (transparent.has(type) || !ignored.has(type)) for (const child of node.namedChildren) this.visit(child);
  }

  #evaluate(node: Node, value: Expression): void {
    if (!IDLE.has(value.kind) && !BINDS.test(node.type)) this.facts.add({ kind: 'evaluation', value, ...spanOf(node) });
  }

  #expression(node: Node, type: string): Expression {
    const { statements, expressions, transparent, ignored } = this.#mapping;
    const known = expressions[type];
    if (known !== undefined) return known(node, this);
    if (ignored.has(type)) return opaque(node);
    const statement = statements[type];
    if (statement !== undefined) {
      statement(node, this);
      return opaque(node);
    }
    const parts = node.namedChildren.filter((child) => !ignored.has(child.type));
    const [only] = parts;
    if (transparent.has(type) && only !== undefined) return this.expression(parts.length === 1 ? only : parts.at(-1));
    return opaque(node, parts.map(this.expression));
  }

  #isLeaving(node: Node): boolean {
    return (
      this.#mapping.leaving.has(node.type) ||
      LEAVING_CALL.test(this.#source.slice(node.startIndex, node.startIndex + 80))
    );
  }
}
