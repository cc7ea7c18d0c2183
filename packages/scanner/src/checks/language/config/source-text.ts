import type { Span } from '../../fact/span.ts';

/** A value's text, and where its characters stand in the file: escapes and indentation are not part of it. */
export interface SourceText {
  readonly text: string;
  readonly toSource: (offset: number) => number;
}

/** A text that stands in the file as it is. */
export function verbatim(text: string, start: number): SourceText {
  return { text, toSource: (offset) => start + offset };
}

/** A stretch of a value, as a place in the file. */
export function spanIn({ toSource }: SourceText, from: number, to: number): Span {
  const start = toSource(from);
  return { start, end: to > from ? toSource(to - 1) + 1 : start };
}

/** A stretch of a value, as a value. */
export function partOf({ text, toSource }: SourceText, from: number, to: number): SourceText {
  return { text: text.slice(from, to), toSource: (offset) => toSource(from + offset) };
}

/** All of a value, as a place in the file. */
export function wholeSpan(source: SourceText): Span {
  return spanIn(source, 0, source.text.length);
}

/** Collects the characters of a value with their places. */
export interface TextCollector {
  add(characters: string, at: number): void;
  build(): SourceText;
}

/** For values whose characters do not stand side by side in the file. */
export function createTextCollector(end: number): TextCollector {
  const places: number[] = [];
  let text = '';
  return {
    add(characters, at) {
      text += characters;
      for (let left = characters.length; left > 0; left--) places.push(at);
    },
    build: () => ({ text, toSource: (offset) => places[offset] ?? end }),
  };
}
