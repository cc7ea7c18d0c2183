import { stretchOfLines, type CodeStretch, type Line } from './code-stretch.ts';
import { languagePath } from './language-path.ts';
import { plainLines } from './plain-lines.ts';

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
const FENCE = /^((?:[ \t]|>[ \t]?)*)(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?([\w#+-]*)/;

interface Fence {
  readonly mark: string;
  readonly language: string;
  /** How much stands before the code in each line. */
  readonly indent: number;
  readonly lines: Line[];
}

/** The fenced code of Markdown. */
export function markdownStretches(document: string): readonly CodeStretch[] {
  const stretches: CodeStretch[] = [];
  let open: Fence | undefined;
  for (const { 0: whole, index } of document.matchAll(LINE)) {
    if (whole === '') continue;
    const line: Line = { text: whole.replace(/[\r\n]+$/, ''), start: index };
    const [, before = '', mark = '', language = ''] = FENCE.exec(line.text) ?? [];
    if (open === undefined) {
      if (mark !== '') open = { mark, language, indent: before.length, lines: [] };
    } else if (mark.startsWith(open.mark) && language === '') {
      close(stretches, open);
      open = undefined;
    } else {
      open.lines.push(unindent(line, open.indent));
    }
  }
  if (open !== undefined) close(stretches, open);
  return stretches;
}

function close(stretches: CodeStretch[], { language, lines }: Fence): void {
  if (language === '') return;
  const path = languagePath(language, lines.map(({ text }) => text).join('\n'));
  if (path !== undefined) stretches.push(stretchOfLines(path, plainLines(lines, path)));
}

/** Takes the indentation of a fence in a list, or its `>` in a quotation, off a line. */
function unindent({ text, start }: Line, indent: number): Line {
  const before = /^[ \t>]*/.exec(text.slice(0, indent))?.[0].length ?? 0;
  return { text: text.slice(before), start: start + before };
}
