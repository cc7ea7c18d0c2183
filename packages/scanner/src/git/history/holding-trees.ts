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
  /** Numbers in `names`. */
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

  /** File and folder names, latin1. */
  get names(): readonly string[] {
    return this.#table.lists.names;
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
    const held: number[] = [];
    for (const [at, object] of targets.entries()) {
      const target = object < 0 ? this.#meet(~object, commit) : this.#visit(object, commit, depth + 1);
      if (target !== NOTHING) held.push(names[at] ?? 0, target);
    }
    return held.length === 0 ? NOTHING : this.#addNode(held);
  }

  /** A file that is wanted, or missing, or both. */
  #meet(blob: number, commit: number): number {
    const isWanted = blob < this.firstSeen.length;
    if (isWanted && this.firstSeen[blob] === -1) this.firstSeen[blob] = commit;
    if (!this.#missing.has(blob) && this.#table.isMissed(blob)) {
      this.#missing.add(blob);
      this.#table.lose(blob, 'missing');
    }
    return isWanted ? ~blob : NOTHING;
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
