import { stretchOfLines, type Line } from '../../embedded/code-stretch.ts';
import { createTextCollector, verbatim, type SourceText } from '../source-text.ts';
import { complain, goBehind, type ContentLine, type Cursor } from './cursor.ts';
import { keyAt } from './key.ts';
import type { YamlScalar } from './node.ts';

/** A value between quotes, over as many lines as it takes; the cursor stays. `end` is behind the closing quote. */
export function quotedAt(
  text: string,
  start: number,
): { readonly source: SourceText; readonly end: number } | undefined {
  const quote = text[start];
  const first = start + 1;
  let isPlain = true;
  for (let at = first; at < text.length; at++) {
    const character = text[at];
    if (character === '\n' || (character === '\\' && quote === '"')) isPlain = false;
    if (character === '\\' && quote === '"') at++;
    else if (character === quote && quote === "'" && text[at + 1] === quote) {
      isPlain = false;
      at++;
    } else if (character === quote) {
      const source = isPlain ? verbatim(text.slice(first, at), first) : unescaped(text, { start: first, end: at });
      return { source, end: at + 1 };
    }
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', e: '\x1b' };

function unescaped(text: string, { start, end }: { readonly start: number; readonly end: number }): SourceText {
  const isDouble = text[start - 1] === '"';
  const collector = createTextCollector(end);
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (isDouble && character === '\\') {
      if (next !== '\n') collector.add(ESCAPES[next] ?? next, at);
      at++;
    } else if (character === '\n') {
      collector.add(' ', at);
      while (/[ \t\r]/.test(text[at + 1] ?? '')) at++;
    } else {
      collector.add(character, at);
      if (!isDouble && character === "'") at++;
    }
  }
  return collector.build();
}

/** A quoted value of an entry. */
export function quotedValue(cursor: Cursor, start: number): YamlScalar | undefined {
  const found = quotedAt(cursor.text, start);
  if (found === undefined) {
    complain(cursor, start);
    return undefined;
  }
  goBehind(cursor, found.end);
  return { kind: 'scalar', source: found.source, isPlain: false, start, end: found.end };
}

/** `|` and `>`: the lines below that stand further in. */
export function blockValue(cursor: Cursor, parentIndent: number): YamlScalar {
  cursor.at++;
  const lines: Line[] = [];
  let indent: number | undefined;
  for (; cursor.at < cursor.lines.length; cursor.at++) {
    const line = cursor.lines[cursor.at];
    if (line === undefined) break;
    const isEmpty = line.start >= line.end;
    if (!isEmpty && line.indent <= parentIndent) break;
    if (!isEmpty) indent ??= line.indent;
    const start = isEmpty ? line.start : line.start - Math.max(0, line.indent - (indent ?? line.indent));
    lines.push({ text: cursor.text.slice(start, line.end), start });
  }
  while (lines.at(-1)?.text === '') lines.pop();
  const last = lines.at(-1);
  const end = last === undefined ? cursor.text.length : last.start + last.text.length;
  return { kind: 'scalar', source: stretchOfLines('', lines), isPlain: false, start: lines[0]?.start ?? end, end };
}

/** A value without quotes, and the lines below that go on with it. */
export function plainValue(cursor: Cursor, from: number, parentIndent: number): YamlScalar {
  const first = cursor.lines[cursor.at];
  const parts: Line[] = [part(cursor.text, from, first?.end ?? from)];
  for (cursor.at++; cursor.at < cursor.lines.length; cursor.at++) {
    const line = cursor.lines[cursor.at];
    if (line === undefined || !goesOn(cursor, line, parentIndent)) break;
    parts.push(part(cursor.text, line.start, line.end));
  }
  const last = parts.at(-1);
  const end = last === undefined ? from : last.start + last.text.length;
  const [only] = parts;
  const isShort = only !== undefined && parts.length === 1;
  const source = isShort ? verbatim(only.text, only.start) : joined(parts, end);
  return { kind: 'scalar', source, isPlain: true, start: from, end };
}

function goesOn(cursor: Cursor, line: ContentLine, parentIndent: number): boolean {
  if (line.start >= line.end || line.indent <= parentIndent || cursor.text[line.start] === '#') return false;
  return !/^(?:-\s|\{\{)/.test(cursor.text.slice(line.start, line.start + 2)) && keyAt(cursor.text, line) === undefined;
}

/** Without the comment behind it. */
function part(text: string, start: number, end: number): Line {
  const whole = text.slice(start, end);
  const comment = /(?:^|\s)#/.exec(whole)?.index ?? whole.length;
  return { text: whole.slice(0, comment).trimEnd(), start };
}

function joined(parts: readonly Line[], end: number): SourceText {
  const collector = createTextCollector(end);
  for (const [at, { text, start }] of parts.entries()) {
    if (at > 0) collector.add(' ', start);
    for (let each = 0; each < text.length; each++) collector.add(text[each] ?? '', start + each);
  }
  return collector.build();
}
