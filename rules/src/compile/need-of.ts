import type { Need } from '../pack.ts';
import { bytesIn, charsOf, range, type CharSet } from '../regex/char-set.ts';
import type { RegexNode } from '../regex/node.ts';
import { everyByte } from '../regex/every-byte.ts';
import { requiredRun, type RequiredRun } from '../regex/required-run.ts';
import { rangesOf } from './ranges-of.ts';

/** Rare in code, and in every address with credentials: the best there is to look for. */
const AT_CODE = 64;
const AT: CharSet = range(AT_CODE);
/** A shorter run stands in almost any line of code. */
const SHORTEST = 6;
/** What soon ends a stretch of code: a span that has them all, and most other bytes, makes no search shorter. */
const ENDERS: CharSet = charsOf('\n "');
const MANY_BYTES = 128;

/** What a look over the bytes near a keyword must find before the rule's expression is worth running. */
export function needOf(pattern: RegexNode): Need | undefined {
  const run = telltale(pattern);
  if (run === undefined) return undefined;
  const span = everyByte(pattern);
  const isTelling = (span & ENDERS) !== ENDERS || bytesIn(span) < MANY_BYTES;
  return { ranges: rangesOf(run.set), length: run.length, ...(isTelling ? { span: rangesOf(span) } : {}) };
}

function telltale(pattern: RegexNode): RequiredRun | undefined {
  if (requires(pattern, AT)) return { set: AT, length: 1 };
  const run = requiredRun(pattern);
  return run === undefined || run.length < SHORTEST ? undefined : run;
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
