import { stretchOfLines, type CodeStretch, type Line } from './code-stretch.ts';
import { languagePath } from './language-path.ts';
import { plainLines } from './plain-lines.ts';

const DIRECTIVE = /^([ \t]*)\.\. +(?:code-block|code|sourcecode|prompt|ipython)::[ \t]*([\w#+-]*)/;

/** The code blocks of reStructuredText. */
export function restructuredTextStretches(document: string): readonly CodeStretch[] {
  const lines = linesOf(document);
  const stretches: CodeStretch[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent, language = ''] = DIRECTIVE.exec(lines[at]?.text ?? '') ?? [];
    if (indent === undefined || language === '') continue;
    const block = blockAfter(lines, at + 1, indent.length);
    const path = languagePath(language, block.map(({ text }) => text).join('\n'));
    if (path !== undefined && block.length > 0) stretches.push(stretchOfLines(path, plainLines(block, path)));
    at += block.length;
  }
  return stretches;
}

function linesOf(document: string): readonly Line[] {
  let start = 0;
  return document.split('\n').map((text) => {
    const line = { text: text.replace(/\r$/, ''), start };
    start += text.length + 1;
    return line;
  });
}

/** The lines that are indented more, without that, and without the options of the directive. */
function blockAfter(lines: readonly Line[], from: number, indent: number): readonly Line[] {
  const block: Line[] = [];
  for (const line of lines.slice(from)) {
    const depth = /^[ \t]*/.exec(line.text)?.[0].length ?? 0;
    if (depth === line.text.length) block.push(line);
    else if (depth > indent) block.push(line);
    else break;
  }
  const isOption = ({ text }: Line): boolean => /^\s+:[\w-]+:/.test(text);
  const code = block.map((line) => (isOption(line) ? { text: '', start: line.start } : line));
  const depths = code.flatMap(({ text }) => (text.trim() === '' ? [] : [/^[ \t]*/.exec(text)?.[0].length ?? 0]));
  const shared = Math.min(...depths);
  return code.map(({ text, start }) =>
    text.trim() === '' ? { text: '', start } : { text: text.slice(shared), start: start + shared },
  );
}
