import { createPatternIndex, SHORTEST_PATTERN } from './pattern-index.ts';
import type { PatternIndex } from './pattern-index.ts';
import { HIDDEN } from './span.ts';
import type { MaskSpan } from './span.ts';

/** Finds what is left of secrets where a long line was cut and `…` put in place of the rest. */
export type CutFinder = (text: string) => readonly MaskSpan[];

/** Knows the beginnings of secrets that a cut leaves before `…`, and the ends that it leaves after it. */
export function createCutFinder(redactions: ReadonlyMap<string, string>): CutFinder {
  const values = [...redactions.keys()];
  const longest = values.reduce((length, value) => Math.max(length, value.length), 0);
  // Cut lines are rare: most scans never need these.
  let sides: { readonly heads: PatternIndex; readonly tails: PatternIndex } | undefined;
  return (text) => {
    if (!text.includes(HIDDEN)) return [];
    sides ??= { heads: createPatternIndex(values), tails: createPatternIndex(values.map(reverse)) };
    const { heads, tails } = sides;
    const isRedaction = (fragment: string): boolean =>
      redactions.get(heads.beginningWith(fragment) ?? '')?.startsWith(fragment + HIDDEN) ?? false;
    return [
      ...headsBeforeCuts(text, heads, longest).filter(({ start, end }) => !isRedaction(text.slice(start, end))),
      ...headsBeforeCuts(reverse(text), tails, longest).map((span) => mirror(span, text.length)),
    ];
  };
}

/** Fragments right before a `…` with which a pattern begins. */
function headsBeforeCuts(text: string, index: PatternIndex, longest: number): readonly MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (let cut = text.indexOf(HIDDEN); cut >= 0; cut = text.indexOf(HIDDEN, cut + 1)) {
    const start = headStart(text, cut, { index, longest });
    if (start !== undefined) spans.push({ start, end: cut, replacement: '' });
  }
  return spans;
}

function headStart(
  text: string,
  cut: number,
  known: { readonly index: PatternIndex; readonly longest: number },
): number | undefined {
  for (let start = Math.max(0, cut - known.longest); start + SHORTEST_PATTERN <= cut; start += 1) {
    if (known.index.beginningWith(text.slice(start, cut)) !== undefined) return start;
  }
  return undefined;
}

function mirror({ start, end, replacement }: MaskSpan, length: number): MaskSpan {
  return { start: length - end, end: length - start, replacement };
}

function reverse(text: string): string {
  return text.split('').toReversed().join('');
}
