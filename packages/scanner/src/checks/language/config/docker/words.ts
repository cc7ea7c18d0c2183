import { createTextCollector, type SourceText } from '../source-text.ts';

/** A word of an instruction, without its quotes. */
export interface Word {
  readonly text: SourceText;
  /** Where it ends in the instruction. */
  readonly to: number;
}

/** The words of a line as a shell parts them; quotes hold words together. */
export function wordsOf({ text, toSource }: SourceText): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const collector = createTextCollector(toSource(text.length));
    let quote = '';
    for (; at < text.length; at++) {
      const character = text[at] ?? '';
      if (quote === '' && /\s/.test(character)) break;
      if (quote === '' ? character === '"' || character === "'" : character === quote) {
        quote = quote === '' ? character : '';
      } else if (character === '\\' && quote !== "'" && at + 1 < text.length) {
        at++;
        collector.add(text[at] ?? '', toSource(at));
      } else collector.add(character, toSource(at));
    }
    words.push({ text: collector.build(), to: at });
  }
  return words;
}
