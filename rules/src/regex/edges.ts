import type { CharSet } from './char-set.ts';
import { measure } from './measure.ts';
import type { RegexNode } from './node.ts';

/** The characters that a match can start with. */
export function firstChars(node: RegexNode): CharSet {
  return edgeChars(node, (items) => items);
}

/** The characters that a match can end with. */
export function lastChars(node: RegexNode): CharSet {
  return edgeChars(node, (items) => items.toReversed());
}

type Order = (items: readonly RegexNode[]) => readonly RegexNode[];

function edgeChars(node: RegexNode, order: Order): CharSet {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'group':
    case 'repeat':
      return edgeChars(node.item, order);
    case 'choice':
      return node.options.reduce((set, option) => set | edgeChars(option, order), 0n);
    case 'sequence':
      return edgeOfSequence(order(node.items), order);
    default:
      return 0n;
  }
}

function edgeOfSequence(items: readonly RegexNode[], order: Order): CharSet {
  let set = 0n;
  for (const item of items) {
    set |= edgeChars(item, order);
    if (measure(item).min > 0) break;
  }
  return set;
}
