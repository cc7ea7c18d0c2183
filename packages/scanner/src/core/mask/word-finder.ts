import type { MaskSpan } from './span.ts';

/** Finds short secrets where they stand as words of their own. */
export type WordFinder = (text: string) => readonly MaskSpan[];

/** Looks up what starts and ends at a word's border; inside of longer words a short secret is only letters. */
export function createWordFinder(redactions: ReadonlyMap<string, string>): WordFinder {
  const lengths = [...new Set([...redactions.keys()].map((value) => value.length))].toSorted((a, b) => b - a);
  return (text) => {
    const spans: MaskSpan[] = [];
    for (let start = 0; lengths.length > 0 && start < text.length; start += 1) {
      if (!isBorder(text, start)) continue;
      const length = lengths.find(
        (candidate) => redactions.has(text.slice(start, start + candidate)) && isBorder(text, start + candidate),
      );
      if (length === undefined) continue;
      const end = start + length;
      spans.push({ start, end, replacement: redactions.get(text.slice(start, end)) ?? '' });
      start = end - 1;
    }
    return spans;
  };
}

function isBorder(text: string, index: number): boolean {
  return !(isWordCharacter(text[index - 1]) && isWordCharacter(text[index]));
}

/** The expression with letters of all scripts takes a millisecond to make, and most texts never need it. */
function isWordCharacter(character = ''): boolean {
  return character < '\x80' ? /\w/.test(character) : /[\p{L}\p{N}]/u.test(character);
}
