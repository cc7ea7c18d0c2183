import { GrowingArray } from './growing-array.ts';

/** Stands for an entry that nobody asks about. */
export const NO_TARGET = -0x80000000;

/** What of a tree is asked about, in its order. */
export interface ListedEntries {
  /** Numbers in `names`. */
  readonly names: readonly number[];
  /** The number of a folder's tree, or `~number` of a file. */
  readonly targets: readonly number[];
}

/** So many differences are put upon each other at most. */
const DEEPEST = 16;

/**
 * What stands in trees, as lists of numbers. Trees in which the same stands share one, and of a list that differs from
 * another in one target only that is kept: of a folder of fifty that is changed in a hundred thousand commits, little
 * is left.
 */
export class EntryLists {
  /** File and folder names, latin1. */
  readonly names: string[] = [];
  /** Two words a list: where its entries begin and how many there are; or `~list` and where the difference from it is. */
  readonly #heads = new GrowingArray();
  /** Of a difference, the place in the list. */
  readonly #names = new GrowingArray();
  readonly #targets = new GrowingArray();
  readonly #nameNumbers = new Map<string, number>();

  /** The list without entries is number 0. */
  constructor() {
    this.#addHead(0, 0);
  }

  /** Adds an entry to the list that `end` will end. */
  push(target: number, name: number): void {
    this.#targets.push(target);
    this.#names.push(name);
  }

  /** Ends a list of entries that were pushed; returns its number. */
  end(length: number): number {
    return length === 0 ? 0 : this.#addHead(this.#targets.length - length, length);
  }

  /** A list that has another target at a place; undefined where it must be written down in full. */
  differ(list: number, place: number, target: number): number | undefined {
    let depth = 0;
    for (let at = this.#heads.at(2 * list); at < 0; at = this.#heads.at(2 * ~at)) depth++;
    if (depth >= DEEPEST) return undefined;
    this.push(target, place);
    return this.#addHead(~list, this.#targets.length - 1);
  }

  read(list: number): ListedEntries {
    const heads = this.#heads;
    const differences: number[] = [];
    let at = list;
    for (; heads.at(2 * at) < 0; at = ~heads.at(2 * at)) differences.push(heads.at(2 * at + 1));
    const start = heads.at(2 * at);
    const length = heads.at(2 * at + 1);
    const names: number[] = [];
    const targets: number[] = [];
    for (let entry = start; entry < start + length; entry++) {
      names.push(this.#names.at(entry));
      targets.push(this.#targets.at(entry));
    }
    for (const difference of differences.reverse()) targets[this.#names.at(difference)] = this.#targets.at(difference);
    return { names, targets };
  }

  /** The number of the name in [from, to). */
  nameNumber(bytes: Uint8Array, from: number, to: number): number {
    let name = '';
    for (let at = from; at < to; at++) name += String.fromCharCode(bytes[at] ?? 0);
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    this.#nameNumbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  #addHead(first: number, second: number): number {
    this.#heads.push(first);
    this.#heads.push(second);
    return this.#heads.length / 2 - 1;
  }
}
