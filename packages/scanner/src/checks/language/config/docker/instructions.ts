import { createTextCollector, type SourceText } from '../source-text.ts';

/** An instruction of a Dockerfile, without its name, its comments and its line continuations. */
export interface Instruction {
  /** In capitals. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly rest: SourceText;
  /** The script of `RUN <<EOF`. */
  readonly heredoc: SourceText | undefined;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The instructions of a Dockerfile. */
export function readInstructions(text: string): readonly Instruction[] {
  const escape = /^#\s*escape\s*=\s*`/im.test(text.slice(0, 500)) ? '`' : '\\';
  const lines = linesOf(text);
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const [, name] = /^\s*(?:ONBUILD\s+)?([A-Z]+)(?=\s|$)/i.exec(line?.text ?? '') ?? [];
    if (line === undefined || name === undefined) {
      at++;
      continue;
    }
    const count = linesTaken(lines, at, escape);
    const taken = lines.slice(at, at + count);
    const rest = restOf(taken, name, escape);
    at += count;
    const heredoc = heredocAt(lines, at, rest.text);
    at += heredoc?.count ?? 0;
    const last = taken.at(-1) ?? line;
    const place = { start: line.start, end: last.start + last.text.length };
    found.push({ name: name.toUpperCase(), ...place, rest, heredoc: heredoc?.body });
  }
  return found;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g))
    lines.push({ start: index, text: line.replace(/\r$/, '') });
  return lines;
}

/** How many lines an instruction takes: comments between them count, and say nothing. */
function linesTaken(lines: readonly Line[], from: number, escape: string): number {
  let at = from;
  while (at < lines.length) {
    const text = lines[at]?.text ?? '';
    const isComment = at > from && /^\s*#/.test(text);
    if (!isComment && !text.trimEnd().endsWith(escape)) break;
    at++;
  }
  return Math.min(at, lines.length - 1) - from + 1;
}

function restOf(lines: readonly Line[], name: string, escape: string): SourceText {
  const last = lines.at(-1);
  const collector = createTextCollector(last === undefined ? 0 : last.start + last.text.length);
  for (const [at, { text, start }] of lines.entries()) {
    if (at > 0 && /^\s*#/.test(text)) continue;
    const from = at === 0 ? text.toUpperCase().indexOf(name.toUpperCase()) + name.length : 0;
    const trimmed = text.trimEnd();
    const isContinued = trimmed.endsWith(escape);
    const to = isContinued ? trimmed.length - 1 : text.length;
    for (let each = from; each < to; each++) collector.add(text[each] ?? '', start + each);
    if (isContinued) collector.add(' ', start + to);
  }
  return collector.build();
}

function heredocAt(
  lines: readonly Line[],
  at: number,
  rest: string,
): { readonly body: SourceText; readonly count: number } | undefined {
  const [, word] = /<<-?\s*["']?([A-Za-z_]\w*)["']?/.exec(rest) ?? [];
  if (word === undefined) return undefined;
  const close = lines.findIndex(({ text }, each) => each >= at && text.trim() === word);
  if (close === -1) return undefined;
  const collector = createTextCollector(lines[close]?.start ?? 0);
  for (const { text, start } of lines.slice(at, close)) {
    for (let each = 0; each < text.length; each++) collector.add(text[each] ?? '', start + each);
    collector.add('\n', start + text.length);
  }
  return { body: collector.build(), count: close - at + 1 };
}
