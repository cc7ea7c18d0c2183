import type { Finding, Highlight, SnippetLine } from '../finding.ts';
import type { Mask } from '../mask.ts';
import { HIDDEN, mergeSpans, replaceSpans } from './span.ts';
import type { MaskSpan } from './span.ts';

/** A snippet line without secrets; its highlight moves with the text, or is found where the producer gave none. */
export function maskSnippetLine(line: SnippetLine, finding: Finding, mask: Mask): SnippetLine {
  const known = mask.spans(line.text, 'snippet');
  const highlight = line.highlight ?? guessHighlight(line, finding, known);
  const spans = mergeSpans([...ownSpan(line, finding), ...known]);
  const text = replaceSpans(line.text, spans);
  if (highlight === undefined) return { line: line.line, text };
  return { line: line.line, text, highlight: [movedStart(highlight[0], spans), movedEnd(highlight[1], spans)] };
}

/** In a finding of a secret what is highlighted is the secret, in whatever encoding it stands there. */
function ownSpan({ line, highlight }: SnippetLine, finding: Finding): readonly MaskSpan[] {
  if (finding.kind !== 'secret' || highlight === undefined || highlight[0] >= highlight[1]) return [];
  const [start, end] = highlight;
  return [{ start, end, replacement: line === finding.location.startLine ? finding.redacted : HIDDEN }];
}

/** Where the producer marked nothing: the secret that was found, or the finding's columns in a line that was not cut. */
function guessHighlight(
  { line, text }: SnippetLine,
  finding: Finding,
  known: readonly MaskSpan[],
): Highlight | undefined {
  const { startLine, startColumn, endLine, endColumn } = finding.location;
  if (line !== startLine) return undefined;
  const secrets = known.filter(({ replacement }) => replacement === finding.redacted);
  const secret = secrets.find(({ start }) => start >= startColumn - 1) ?? secrets.at(-1);
  if (secret !== undefined) return [secret.start, secret.end];
  const fits = startLine === endLine && endColumn - 1 <= text.length && !text.includes(HIDDEN);
  return finding.kind === 'code' && fits ? [startColumn - 1, endColumn - 1] : undefined;
}

function movedStart(index: number, spans: readonly MaskSpan[]): number {
  let shift = 0;
  for (const { start, end, replacement } of spans) {
    if (start >= index) break;
    if (index < end) return start + shift;
    shift += replacement.length - (end - start);
  }
  return index + shift;
}

function movedEnd(index: number, spans: readonly MaskSpan[]): number {
  let shift = 0;
  for (const { start, end, replacement } of spans) {
    if (start >= index) break;
    shift += replacement.length - (end - start);
    if (index < end) return end + shift;
  }
  return index + shift;
}
