/** What people put between the words of a name; `contextPrefix` takes the same. */
const NAME_SEPARATORS = ['', '_', '-', '.', ' '] as const;

const SHORTEST = 3;

/** The keywords for names of a context: each in every spelling, or its longest part where there would be too many. */
export function contextKeywords(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap(keywordsOf))];
}

function keywordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^a-z0-9]/);
  if (words.length <= 1) return words;
  const pairs = words.slice(1).map((word, index) => [words[index] ?? '', word] as const);
  const [first, second] = pairs.reduce((best, pair) => (pair.join('').length > best.join('').length ? pair : best));
  const spellings = NAME_SEPARATORS.map((separator) => first + separator + second);
  return spellings.filter((spelling) => spelling.length >= SHORTEST);
}
