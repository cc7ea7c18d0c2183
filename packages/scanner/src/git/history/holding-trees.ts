import { GrowingArray } from './growing-array.ts';
import { NumberTable } from './number-table.ts';
import type { ObjectTable } from './object-table.ts';

/** No node: the tree holds nothing that is wanted. */
const NOTHING = 0;
/** As nodes are remembered: one higher, because 0 is for a tree that was not visited. */
const VISITED = 1;
/** Deeper than any real folder; the stack of the machine is not endless. */
const DEEPEST = 1500;

/**
 * The trees that hold wanted blobs, directly or further down, as a graph of their own. Nodes are numbered from 1 on,
 * what is below before what is above.
 */
export class HoldingTrees {
  /** Entries of node `n`: from `starts.at(n)` up to `starts.at(n + 1)`. */
  readonly starts = new GrowingArray();
  /** See `nameOf`. */
  readonly entryNames = new GrowingArray();
  /** A node, or `~blob` for a wanted blob. */
  readonly targets = new GrowingArray();
  /** The commit in whose tree each wanted blob was first met; -1 where it was not. */
  readonly firstSeen: Int32Array;

  readonly #table: ObjectTable;
  readonly #nodes: NumberTable;
  readonly #missing = new Set<number>();

  constructor(table: ObjectTable) {
    this.#table = table;
    this.#nodes = new NumberTable(table.ids.size);
    this.firstSeen = new Int32Array(table.wanted).fill(-1);
    this.starts.push(0);
    this.starts.push(0);
  }

  /** How many nodes there are, and one more. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** The name of a number, latin1. */
  nameOf(number: number): string {
    return this.#table.lists.names.text(number);
  }

  /** The node of a tree, by its number; trees are to be asked for from the oldest commit on. */
  nodeOf(tree: number, commit: number): number {
    return this.#visit(tree, commit, 0);
  }

  #visit(tree: number, commit: number, depth: number): number {
    const known = this.#nodes.get(tree);
    // A tree within itself, which only damage can bring, holds nothing while it is looked at.
    if (known !== 0) return known - VISITED;
    this.#nodes.set(tree, NOTHING + VISITED);
    const list = this.#table.listOf(tree);
    if (depth > DEEPEST) this.#table.lose(tree, 'folders nested too deep');
    const node = depth > DEEPEST ? NOTHING : this.#readEntries(list, commit, depth);
    this.#nodes.set(tree, node + VISITED);
    return node;
  }

  #readEntries(list: number, commit: number, depth: number): number {
    const { names, targets } = this.#table.lists.read(list);
    let held: number[] | undefined;
    for (let at = 0; at < targets.length; at++) {
      const object = targets[at] ?? 0;
      const target = object < 0 ? this.#meet(~object, commit) : this.#visit(object, commit, depth + 1);
      if (target !== NOTHING) (held ??= []).push(names[at] ?? 0, target);
    }
    return held === undefined ? NOTHING : this.#addNode(held);
  }

  /** A file that is wanted, or missing, or both. */
  #meet(file: number, commit: number): number {
    if (this.#table.isMissed(file) && !this.#missing.has(file)) {
      this.#missing.add(file);
      this.#table.lose(file, 'missing');
    }
    const blob = this.#table.wantedOf(file);
    if (blob < 0) return NOTHING;
    if (this.firstSeen[blob] === -1) this.firstSeen[blob] = commit;
    return ~blob;
  }

  #addNode(held: readonly number[]): number {
    for (let i = 0; i < held.length; i += 2) {
      this.entryNames.push(held[i] ?? 0);
      this.targets.push(held[i + 1] ?? 0);
    }
    this.starts.push(this.targets.length);
    return this.starts.length - 2;
  }
}
