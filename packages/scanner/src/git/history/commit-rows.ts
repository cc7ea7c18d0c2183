import { GrowingArray } from './growing-array.ts';
import type { IdNumbers } from './id-numbers.ts';
import type { CommitLinks } from './read-commit.ts';

/** What commits are linked to, by the numbers of objects; a row for each commit, in the order in which they came. */
export class CommitRows {
  readonly #trees = new GrowingArray();
  readonly #starts = new GrowingArray();
  readonly #parents = new GrowingArray();
  #dates = new Float64Array(1 << 10);

  constructor() {
    this.#starts.push(0);
  }

  /** Adds a commit; returns its row. */
  add({ tree, parents, date }: CommitLinks, ids: IdNumbers): number {
    const row = this.#trees.length;
    this.#trees.push(ids.add(tree, 0));
    for (let at = 0; at < parents.length; at += ids.idLength) this.#parents.push(ids.add(parents, at));
    this.#starts.push(this.#parents.length);
    if (row === this.#dates.length) {
      const larger = new Float64Array(row * 2);
      larger.set(this.#dates);
      this.#dates = larger;
    }
    this.#dates[row] = date;
    return row;
  }

  tree(row: number): number {
    return this.#trees.at(row);
  }

  /** Seconds since 1970 of the committer. */
  date(row: number): number {
    return this.#dates[row] ?? 0;
  }

  parents(row: number): Int32Array {
    return this.#parents.view().subarray(this.#starts.at(row), this.#starts.at(row + 1));
  }
}
