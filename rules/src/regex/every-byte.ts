import { range, type CharSet } from './char-set.ts';
import type { RegexNode } from './node.ts';

const LAST_BYTE = 255;

/** The set of all bytes that a match can hold; what assertions look at is no part of it. */
export function everyByte(node: RegexNode): CharSet {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'group':
    case 'repeat':
      return everyByte(node.item);
    case 'sequence':
      return node.items.map(everyByte).reduce(union, 0n);
    case 'choice':
      return node.options.map(everyByte).reduce(union, 0n);
    case 'look':
    case 'anchor':
    case 'word-edge':
      return 0n;
    case 'reference':
      return range(0, LAST_BYTE);
  }
}

function union(left: CharSet, right: CharSet): CharSet {
  return left | right;
}
