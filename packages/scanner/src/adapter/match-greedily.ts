/** Stands for any number of items, none included. */
export const ANY = Symbol('any');

/** What one item must be, or any number of items. */
export type Part<Item> = typeof ANY | ((item: Item) => boolean);

/**
 * Matches a sequence against a pattern in time proportional to the product of their lengths: when it goes wrong,
 * only the last `ANY` has to take one more. A regular expression would try all of them together.
 */
export function matchGreedily<Item>(items: readonly Item[], pattern: readonly Part<Item>[]): boolean {
  let at = 0;
  let next = 0;
  let retry = -1;
  let taken = 0;
  for (let item = items[at]; at < items.length && item !== undefined; item = items[at]) {
    const part = pattern[next];
    if (part === ANY) {
      retry = next;
      taken = at;
      next += 1;
    } else if (part?.(item) === true) {
      at += 1;
      next += 1;
    } else if (retry >= 0) {
      taken += 1;
      at = taken;
      next = retry + 1;
    } else return false;
  }
  return pattern.slice(next).every((part) => part === ANY);
}
