import { bytesIn, overlaps, range, type CharSet } from './char-set.ts';
import type { RegexNode } from './node.ts';

/** Every match holds at least `length` characters of `set` in a row. */
export interface RequiredRun {
  readonly set: CharSet;
  readonly length: number;
}

const BITS_OF_A_BYTE = 8;
const BLANK: CharSet = range(32);
const WORTH_WITH_BLANKS = 0.3;
const NOTHING: RequiredRun = { set: 0n, length: 0 };

/**
 * The most telling run of characters that no match can do without: a look for it over a few bytes is a hundred times
 * quicker than the regular expression, and most places where a keyword stands lack it.
 */
export function requiredRun(node: RegexNode): RequiredRun | undefined {
  const candidates = [asRun(node), ...partsOf(node)].filter((run) => run !== undefined).filter((run) => run.length > 0);
  return candidates.toSorted((a, b) => telling(b) - telling(a))[0];
}

function partsOf(node: RegexNode): readonly (RequiredRun | undefined)[] {
  switch (node.kind) {
    case 'sequence':
      return node.items.map(requiredRun);
    case 'group':
      return [requiredRun(node.item)];
    case 'repeat':
      return node.min > 0 ? [requiredRun(node.item)] : [];
    case 'choice':
      return [sharedRun(node.options)];
    default:
      return [];
  }
}

function sharedRun(options: readonly RegexNode[]): RequiredRun | undefined {
  return options.map(requiredRun).reduce((left, right) => {
    if (left === undefined || right === undefined) return undefined;
    return { set: left.set | right.set, length: Math.min(left.length, right.length) };
  });
}

/** The node as one run, where all that it can take are characters of one set. */
function asRun(node: RegexNode): RequiredRun | undefined {
  switch (node.kind) {
    case 'set':
      return { set: node.set, length: 1 };
    case 'group':
      return asRun(node.item);
    case 'repeat': {
      const run = asRun(node.item);
      return run === undefined ? undefined : { set: run.set, length: run.length * node.min };
    }
    case 'sequence':
      return together(node.items.map(asRun), (left, right) => left + right);
    case 'choice':
      return together(node.options.map(asRun), Math.min);
    case 'look':
    case 'anchor':
    case 'word-edge':
      return NOTHING;
    case 'reference':
      return undefined;
  }
}

function together(
  runs: readonly (RequiredRun | undefined)[],
  combine: (left: number, right: number) => number,
): RequiredRun | undefined {
  const known = runs.filter((run) => run !== undefined);
  if (known.length < runs.length) return undefined;
  if (known.length === 0) return NOTHING;
  return known.reduce((left, right) => ({ set: left.set | right.set, length: combine(left.length, right.length) }));
}

/** How many bits of surprise the run is worth; where blanks are in the set, whole lines of anything are such runs. */
function telling({ set, length }: RequiredRun): number {
  const bits = length * (BITS_OF_A_BYTE - Math.log2(Math.max(1, bytesIn(set))));
  return overlaps(set, BLANK) ? bits * WORTH_WITH_BLANKS : bits;
}
