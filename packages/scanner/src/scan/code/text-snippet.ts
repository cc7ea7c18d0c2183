import type { Span } from '../../checks/fact/span.ts';
import type { SnippetLine } from '../../core/finding.ts';
import type { TextLocator } from './text-locator.ts';

const BEFORE = 120;
const AFTER = 80;
const LONGEST = 400;

/** The line in which a problem starts, cut to its neighbourhood, with the problem as its highlight. */
export function textSnippet(text: string, { start, end }: Span, locator: TextLocator): readonly SnippetLine[] {
  const { line } = locator.at(start);
  const lineStart = locator.lineStart(line);
  const lineEnd = locator.lineEnd(line);
  const last = Math.min(end, lineEnd);
  const from = Math.max(lineStart, start - BEFORE);
  const to = Math.min(lineEnd, last + AFTER, from + LONGEST);
  const before = from > lineStart ? '…' : '';
  const shown = `${before}${text.slice(from, to)}${to < lineEnd ? '…' : ''}`;
  const offset = before.length - from;
  return [{ line, text: shown, highlight: [start + offset, Math.min(last, to) + offset] }];
}
