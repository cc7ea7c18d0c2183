import { commonness } from './commonness.ts';

/** How many characters a keyword is recognised by before it is spelled out. */
const GRAM = 4;

/** Where each keyword's four least common characters begin: few other places in a file have them. */
export function anchorsOf(keywords: readonly string[]): readonly number[] {
  return keywords.map(anchorOf);
}

function anchorOf(keyword: string): number {
  let best = 0;
  let least = Infinity;
  for (let anchor = 0; anchor + GRAM <= keyword.length; anchor++) {
    const common = commonness(keyword.slice(anchor, anchor + GRAM));
    if (common < least) {
      best = anchor;
      least = common;
    }
  }
  return best;
}
