/** A stretch of a text that must not be shown, and what stands there instead. */
export interface MaskSpan {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Stands for whatever is hidden without a hint. */
export const HIDDEN = '…';

/** Sorts spans and joins those that overlap, so that no rest of a secret peeps out between two. */
export function mergeSpans(spans: readonly MaskSpan[]): readonly MaskSpan[] {
  if (spans.length < 2) return spans;
  const merged: MaskSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end, replacement: HIDDEN };
  }
  return merged;
}

/** Puts each replacement in its place; the spans are sorted and apart. */
export function replaceSpans(text: string, spans: readonly MaskSpan[]): string {
  let masked = '';
  let shown = 0;
  for (const { start, end, replacement } of spans) {
    masked += text.slice(shown, start) + replacement;
    shown = end;
  }
  return masked + text.slice(shown);
}
