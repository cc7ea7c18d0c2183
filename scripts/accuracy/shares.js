/** Counts hits under names. */
export class Shares {
  /**
   * @readonly
   * @type {Map<string, [hits: number, all: number]>}
   */
  #counts = new Map();

  /**
   * @param {string} name
   * @param {boolean} isHit
   */
  add(name, isHit) {
    const [hits, all] = this.#counts.get(name) ?? [0, 0];
    this.#counts.set(name, [hits + (isHit ? 1 : 0), all + 1]);
  }

  /** The mean of the names' shares of hits. */
  mean() {
    const shares = [...this.#counts.values()].map(([hits, all]) => hits / all);
    return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }

  /** The share of names with at least one hit. */
  shareOfHit() {
    const counts = [...this.#counts.values()];
    return counts.length === 0 ? 0 : counts.filter(([hits]) => hits > 0).length / counts.length;
  }

  /** Names with their hits, most first. */
  counts() {
    return [...this.#counts]
      .map(([name, [hits]]) => /** @type {const} */ ([name, hits]))
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }
}

/** @param {number} share */
export function rounded(share) {
  return Math.round(share * 1000) / 1000;
}
