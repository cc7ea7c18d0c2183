import type { Line } from './code-stretch.ts';

/** Code without what interactive sessions put before and between it; what they print is blanked. */
export function plainLines(lines: readonly Line[], path: string): readonly Line[] {
  if (path === 'x.sh') return fromSession(lines, /^(?:[\w.@~:/-]*[$%]|#(?=[ \t]*(?:sudo|apt|docker|kubectl)\b)) +/);
  return path === 'x.py' ? magicsBlanked(fromSession(lines, /^(?:>>>|\.\.\.|In \[\d+\]:) ?/)) : lines;
}

function fromSession(lines: readonly Line[], prompt: RegExp): readonly Line[] {
  if (!lines.some(({ text }) => prompt.test(text))) return lines;
  let isContinued = false;
  return lines.map(({ text, start }) => {
    const before = prompt.exec(text)?.[0].length;
    const isCode = before !== undefined || isContinued;
    isContinued = isCode && text.endsWith('\\');
    return isCode ? { text: text.slice(before ?? 0), start: start + (before ?? 0) } : { text: '', start };
  });
}

/** `%magic` and `!command` are no Python: they become comments of the same length. */
export function magicsBlanked(lines: readonly Line[]): readonly Line[] {
  if (lines[0]?.text.startsWith('%%') === true && !/^%%(?:time|timeit|capture)\b/.test(lines[0].text)) {
    return lines.map(({ start }) => ({ text: '', start }));
  }
  return lines.map(({ text, start }) => ({ text: text.replace(/^(\s*)[%!?]/, '$1#'), start }));
}
