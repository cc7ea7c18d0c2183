import { stretchOfLines, type CodeStretch, type Line } from './code-stretch.ts';
import { languagePath } from './language-path.ts';
import { plainLines } from './plain-lines.ts';

/** In the lines that have a mark; the others need no look. */
const FENCE = /^([ \t>]*)(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?([\w#+-]*)/;
const MARK = /`{3}|~{3}/g;

interface Fence {
  readonly mark: string;
  readonly language: string;
  /** How much stands before the code in each line. */
  readonly indent: number;
  /** Where the code begins. */
  readonly start: number;
}

/** The fenced code of Markdown. */
export function markdownStretches(document: string): readonly CodeStretch[] {
  const stretches: CodeStretch[] = [];
  let open: Fence | undefined;
  for (const { start, end, next } of markedLines(document)) {
    const [, before = '', mark = '', language = ''] = FENCE.exec(document.slice(start, end)) ?? [];
    if (mark === '') continue;
    if (open === undefined) {
      open = { mark, language, indent: before.length, start: next };
    } else if (mark.startsWith(open.mark) && language === '') {
      close(stretches, open, document.slice(open.start, start));
      open = undefined;
    }
  }
  if (open !== undefined) close(stretches, open, document.slice(open.start));
  return stretches;
}

interface MarkedLine {
  readonly start: number;
  /** Without its line end. */
  readonly end: number;
  readonly next: number;
}

/** The lines that may open or close a fence. */
function* markedLines(document: string): Iterable<MarkedLine> {
  let behind = 0;
  for (const { index } of document.matchAll(MARK)) {
    if (index < behind) continue;
    const start = lineStart(document, index);
    const end = lineEnd(document, index);
    behind = document.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, document.length);
    yield { start, end, next: behind };
  }
}

function lineStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function close(stretches: CodeStretch[], { language, indent, start }: Fence, code: string): void {
  if (language === '' || languagePath(language, '') === undefined) return;
  const lines = linesOf(code, start, indent);
  const path = languagePath(language, lines.map(({ text }) => text).join('\n'));
  if (path !== undefined) stretches.push(stretchOfLines(path, plainLines(lines, path)));
}

function linesOf(code: string, start: number, indent: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < code.length;) {
    const end = lineEnd(code, at);
    lines.push(unindent({ text: code.slice(at, end), start: start + at }, indent));
    at = code.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return lines;
}

/** Takes the indentation of a fence in a list, or its `>` in a quotation, off a line. */
function unindent({ text, start }: Line, indent: number): Line {
  const before = /^[ \t>]*/.exec(text.slice(0, indent))?.[0].length ?? 0;
  return { text: text.slice(before), start: start + before };
}
