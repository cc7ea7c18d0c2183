const SHORTEST = 3;

/**
 * The longest piece of each name as users write them, with `*` for anything: a word that every text with such a name
 * has. Undefined where one of them has no piece long enough to be looked for.
 */
export function patternWords(patterns: readonly string[]): readonly string[] | undefined {
  const words = patterns.map((pattern) => {
    const pieces = pattern.toLowerCase().split(/[^a-z0-9_]+/);
    return pieces.toSorted((a, b) => b.length - a.length)[0] ?? '';
  });
  return words.some(({ length }) => length < SHORTEST) ? undefined : words;
}
