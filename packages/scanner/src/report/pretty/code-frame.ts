import type { Finding, Highlight, SnippetLine } from '../../core/finding.ts';
import { displayWidth } from '../display-width.ts';
import { printable } from '../printable.ts';

/** A line of code and the marks under it. */
export interface CodeFrame {
  readonly line: number;
  readonly code: string;
  readonly marks: string;
}

const CUT = '…';
const LONGEST = 120;
/** How much is kept before the highlight of a line that is too long. */
const LEAD = 40;

/** The line on which the finding starts, fit to be printed, with carets under what was found. */
export function codeFrame(finding: Finding): CodeFrame | undefined {
  const line = finding.snippet.find((candidate) => candidate.line === finding.location.startLine) ?? finding.snippet[0];
  if (line === undefined) return undefined;
  const [start, end] = highlightOf(line, finding);
  const before = fitBefore(printable(line.text.slice(0, start).trimStart()));
  const marked = fitAfter(printable(line.text.slice(start, end)), LONGEST - before.length);
  const after = fitAfter(printable(line.text.slice(end).trimEnd()), LONGEST - before.length - marked.length);
  const marks =
    end > start
      ? ' '.repeat(displayWidth(withSpaces(before))) + '^'.repeat(Math.max(1, displayWidth(withSpaces(marked))))
      : '';
  return { line: line.line, code: withSpaces(before + marked + after), marks };
}

/** Without masks nobody has looked for the secret in the line yet. */
function highlightOf({ text, highlight }: SnippetLine, { secret }: Finding): Highlight {
  if (highlight !== undefined) return highlight;
  const value = secret?.reveal() ?? '';
  const start = value === '' ? -1 : text.indexOf(value);
  return start < 0 ? [0, 0] : [start, start + value.length];
}

function fitBefore(text: string): string {
  return text.length <= LEAD * 2 ? text : CUT + text.slice(-LEAD);
}

function fitAfter(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, Math.max(1, room)) + CUT;
}

/** A tab is as wide as the terminal likes: carets need spaces. */
function withSpaces(text: string): string {
  return text.replaceAll('\t', '  ');
}
