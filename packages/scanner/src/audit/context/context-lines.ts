import type { Finding, Highlight } from '../../core/finding.ts';
import type { Mask } from '../../core/mask.ts';
import { HIDDEN, mergeSpans, replaceSpans, type MaskSpan } from '../../core/mask/span.ts';

/** A line of a finding's surroundings, fit to be shown. */
export interface ContextLine {
  readonly line: number;
  readonly text: string;
  /** The part that the finding is about. */
  readonly highlight?: Highlight;
  /** The finding stands on it. */
  readonly isFound: boolean;
}

export interface ContextRequest {
  /** The file as it is now, in lines. */
  readonly lines: readonly string[];
  readonly finding: Finding;
  /** All findings of the file, as the scan gave them: their neighbours' secrets are hidden, too. */
  readonly neighbours: readonly Finding[];
  readonly mask: Mask;
}

const AROUND = 4;
const MOST_LINES = 14;
const LONGEST = 400;
const LEAD = 120;

/** The lines around a finding without any secret; undefined when the file is no longer as it was scanned. */
export function contextLines({ lines, finding, neighbours, mask }: ContextRequest): readonly ContextLine[] | undefined {
  const { startLine, endLine } = finding.location;
  if (!isAsScanned(lines, finding)) return undefined;
  const first = Math.max(1, startLine - AROUND);
  const last = Math.min(lines.length, Math.min(endLine, first + MOST_LINES) + AROUND);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = first + index;
    const text = (lines[line - 1] ?? '').replace(/\r$/, '');
    const spans = mergeSpans([
      ...neighbours.flatMap((other) => spansOn(line, text, other)),
      ...mask.spans(text, 'snippet'),
    ]);
    return shorten(line, text, { spans, finding });
  });
}

/** The line that the scan kept must still be there: columns of another text would hide the wrong part of it. */
function isAsScanned(lines: readonly string[], { location, snippet }: Finding): boolean {
  const kept = snippet.find(({ line }) => line === location.startLine)?.text.replace(/^…|…$/g, '');
  const now = lines[location.startLine - 1];
  return kept !== undefined && now?.includes(kept) === true;
}

/** What a finding of a secret covers of a line; its ends are those of the secret as it stands there, encoded or not. */
function spansOn(line: number, text: string, { kind, location, redacted }: Finding): readonly MaskSpan[] {
  const { startLine, endLine, startColumn, endColumn } = location;
  if (kind !== 'secret' || line < startLine || line > endLine) return [];
  const start = Math.min(text.length, line === startLine ? startColumn - 1 : text.length - text.trimStart().length);
  const end = Math.min(text.length, line === endLine ? endColumn - 1 : text.length);
  return start < end ? [{ start, end, replacement: line === startLine ? redacted : HIDDEN }] : [];
}

function shorten(
  line: number,
  text: string,
  { spans, finding }: { readonly spans: readonly MaskSpan[]; readonly finding: Finding },
): ContextLine {
  const { startLine, endLine, startColumn, endColumn } = finding.location;
  const isFound = line >= startLine && line <= endLine;
  const shown = replaceSpans(text, spans);
  if (!isFound) return { line, text: cut(shown, 0).text, isFound };
  const from = line === startLine ? startColumn - 1 : 0;
  const to = line === endLine ? endColumn - 1 : text.length;
  const [start, end] = [moved(from, spans, 'start'), moved(to, spans, 'end')];
  const { text: short, shift } = cut(shown, Math.max(0, start - LEAD));
  const highlight: Highlight = [clamp(start + shift, short), clamp(end + shift, short)];
  return { line, text: short, isFound, ...(highlight[0] < highlight[1] ? { highlight } : {}) };
}

function cut(text: string, from: number): { readonly text: string; readonly shift: number } {
  if (text.length <= LONGEST) return { text, shift: 0 };
  const before = from > 0 ? '…' : '';
  const after = from + LONGEST < text.length ? '…' : '';
  return { text: before + text.slice(from, from + LONGEST) + after, shift: before.length - from };
}

function clamp(at: number, text: string): number {
  return Math.max(0, Math.min(text.length, at));
}

/** Where an offset is after the replacements; inside of one, its start or its end. */
function moved(at: number, spans: readonly MaskSpan[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, replacement } of spans) {
    if (start >= at) break;
    if (at < end) return start + shift + (side === 'start' ? 0 : replacement.length);
    shift += replacement.length - (end - start);
  }
  return at + shift;
}
