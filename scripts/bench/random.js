/**
 * A small generator of pseudo-random numbers below a bound; the same seed gives the same numbers everywhere.
 * @param {number} seed
 * @returns {(bound: number) => number}
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
