import type { Node } from 'web-tree-sitter';
import type { Argument, Expression } from '../../fact/expression.ts';
import type { FactsBuilder } from '../../fact/facts-builder.ts';
import type { Scope } from '../../fact/facts.ts';
import type { LanguageName } from '../../fact/language-name.ts';

/** What mappings work with while a tree is read. */
export interface Reader {
  readonly facts: FactsBuilder;
  /** The source of a node. */
  readonly text: (node: Node) => string;
  /** What a node computes. */
  readonly expression: (node: Node | null | undefined) => Expression;
  /** The facts of a statement. */
  readonly visit: (node: Node | null | undefined) => void;
  /** The arguments in the brackets of a call. */
  readonly args: (node: Node | null | undefined) => Argument[];
  /** Whether a block ends in leaving: by a return, a throw, an exit. */
  readonly leaves: (node: Node | null | undefined) => boolean;
  /** Whether a kind of node is read by the mapping itself. */
  readonly isMapped: (type: string) => boolean;
  /** Whether the innermost scope is a class. */
  readonly isInClass: () => boolean;
  /** Opens a scope as long as `body` runs. */
  readonly within: (
    node: Node,
    scope: Pick<Scope, 'kind' | 'name' | 'parameters' | 'shows' | 'owner'>,
    body: () => void,
  ) => number;
}

/** How one kind of node is read as a value. */
export type ToExpression = (node: Node, reader: Reader) => Expression;
/** How one kind of node is read as a statement. */
export type Visit = (node: Node, reader: Reader) => void;

/** A language: what its kinds of nodes say. Kinds that are not named have their children read. */
export interface Mapping {
  readonly language: LanguageName;
  readonly expressions: Readonly<Record<string, ToExpression>>;
  readonly statements: Readonly<Record<string, Visit>>;
  /** Kinds that stand around a value and do not change it. */
  readonly transparent: ReadonlySet<string>;
  /** Kinds that say nothing here: comments, types. */
  readonly ignored: ReadonlySet<string>;
  /** Kinds of statements that leave a block. */
  readonly leaving: ReadonlySet<string>;
  /** An argument of a call that is more than a value; undefined for a plain one. */
  readonly argument?: (node: Node, reader: Reader) => Argument | undefined;
}
