import type { RegexNode } from './node.ts';

/** How many characters a pattern can take, and how far its assertions look beyond them. */
export interface Extent {
  readonly min: number;
  /** Infinity where a quantifier is open. */
  readonly max: number;
  /** How many characters before the match a lookbehind can ask for. */
  readonly behind: number;
  /** How many characters after the match a lookahead can ask for. */
  readonly ahead: number;
}

const NOTHING: Extent = { min: 0, max: 0, behind: 0, ahead: 0 };

/** Measures a pattern; what its assertions look at is an upper bound. */
export function measure(node: RegexNode): Extent {
  switch (node.kind) {
    case 'set':
      return { ...NOTHING, min: 1, max: 1 };
    case 'anchor':
      return NOTHING;
    case 'word-edge':
      return { ...NOTHING, behind: 1, ahead: 1 };
    case 'reference':
      return { ...NOTHING, max: Infinity };
    case 'group':
      return measure(node.item);
    case 'sequence':
      return node.items.map(measure).reduce(follow, NOTHING);
    case 'choice':
      return node.options.map(measure).reduce(either);
    case 'repeat':
      return repeat(measure(node.item), node.min, node.max);
    case 'look': {
      const { max } = measure(node.item);
      return node.behind ? { ...NOTHING, behind: max } : { ...NOTHING, ahead: max };
    }
  }
}

function follow(left: Extent, right: Extent): Extent {
  return {
    min: left.min + right.min,
    max: left.max + right.max,
    // A lookbehind inside the match reaches out of it by what the match has not taken yet.
    behind: Math.max(left.behind, right.behind - left.min),
    ahead: Math.max(right.ahead, left.ahead - right.min),
  };
}

function either(left: Extent, right: Extent): Extent {
  return {
    min: Math.min(left.min, right.min),
    max: Math.max(left.max, right.max),
    behind: Math.max(left.behind, right.behind),
    ahead: Math.max(left.ahead, right.ahead),
  };
}

function repeat(item: Extent, min: number, max: number): Extent {
  // Zero times an endless item is still nothing, where a product would be NaN.
  return { ...item, min: item.min * min, max: max === 0 || item.max === 0 ? 0 : item.max * max };
}
