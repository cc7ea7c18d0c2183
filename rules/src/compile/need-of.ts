import type { Need } from '../pack.ts';
import { range, type CharSet } from '../regex/char-set.ts';
import type { RegexNode } from '../regex/node.ts';
import { requiredRun } from '../regex/required-run.ts';

const BYTES = 256;
/** Rare in code, and in every address with credentials: the best there is to look for. */
const AT_CODE = 64;
const AT: CharSet = range(AT_CODE);
/** A shorter run stands in almost any line of code. */
const SHORTEST = 6;

/** What a look over the bytes near a keyword must find before the rule's expression is worth running. */
export function needOf(pattern: RegexNode): Need | undefined {
  if (requires(pattern, AT)) return { ranges: [AT_CODE, AT_CODE], length: 1 };
  const run = requiredRun(pattern);
  if (run === undefined || run.length < SHORTEST) return undefined;
  return { ranges: rangesOf(run.set), length: run.length };
}

/** Whether every match holds the one byte of a set. */
function requires(node: RegexNode, set: CharSet): boolean {
  switch (node.kind) {
    case 'set':
      return node.set === set;
    case 'group':
      return requires(node.item, set);
    case 'repeat':
      return node.min > 0 && requires(node.item, set);
    case 'sequence':
      return node.items.some((item) => requires(item, set));
    case 'choice':
      return node.options.every((option) => requires(option, set));
    default:
      return false;
  }
}

function rangesOf(set: CharSet): number[] {
  const ranges: number[] = [];
  const has = (byte: number): boolean => byte >= 0 && byte < BYTES && ((set >> BigInt(byte)) & 1n) === 1n;
  for (let byte = 0; byte < BYTES; byte++) {
    if (has(byte) && !has(byte - 1)) ranges.push(byte);
    if (has(byte) && !has(byte + 1)) ranges.push(byte);
  }
  return ranges;
}
