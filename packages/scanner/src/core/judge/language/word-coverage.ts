import { WORD_GROUPS } from './word-list.ts';

const PREFIX = 3;
const LONGEST_RUN = 48;

let groups: Map<string, readonly string[]> | undefined;

/** Reads the word list at its first use: most runs meet no candidate at all. */
function wordGroups(): Map<string, readonly string[]> {
  groups ??= new Map(WORD_GROUPS.split(' ').map((group) => [group.slice(0, PREFIX), group.slice(PREFIX).split(',')]));
  return groups;
}

/** The most letters of a lower-case run that words of the list can cover without overlap. */
export function coveredLetters(run: string): number {
  const text = run.slice(0, LONGEST_RUN);
  const best = new Uint8Array(text.length + 1);
  for (let start = 0; start < text.length; start++) {
    const soFar = best[start] ?? 0;
    raise(best, start + 1, soFar);
    const endings = wordGroups().get(text.slice(start, start + PREFIX));
    if (endings === undefined) continue;
    for (const ending of endings) {
      const length = PREFIX + ending.length;
      if (text.startsWith(ending, start + PREFIX)) raise(best, start + length, soFar + length);
    }
  }
  return best[text.length] ?? 0;
}

function raise(best: Uint8Array, at: number, covered: number): void {
  if (covered > (best[at] ?? 0)) best[at] = covered;
}

/** The share of a value's letters that known words cover; 0 for a value without letters. */
export function wordCoverage(value: string): number {
  let letters = 0;
  let covered = 0;
  for (const [hump] of value.matchAll(/[A-Z]?[a-z]+|[A-Z]+/g)) {
    letters += Math.min(hump.length, LONGEST_RUN);
    if (hump.length >= PREFIX) covered += coveredLetters(hump.toLowerCase());
  }
  return letters === 0 ? 0 : covered / letters;
}
