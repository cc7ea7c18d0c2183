import type { Span } from '../../../fact/span.ts';

/** A key, where it stands, and where its value begins. */
export interface KeyPlace {
  readonly key: string;
  readonly place: Span;
  readonly valueAt: number;
}

const LONGEST = 500;

/** The key at the start of a line; undefined for a line that has none. */
export function keyAt(text: string, { start, end }: Span): KeyPlace | undefined {
  const quote = text[start];
  if (quote === '"' || quote === "'") return quotedKey(text, { start, end }, quote);
  if (quote === undefined || '[{#|>@`%,'.includes(quote)) return undefined;
  const limit = Math.min(end, start + LONGEST);
  for (let at = text.indexOf(':', start); at !== -1 && at < limit; at = text.indexOf(':', at + 1)) {
    const next = text[at + 1];
    if (at + 1 < end && next !== ' ' && next !== '\t') continue;
    const raw = text.slice(start, at);
    if (raw.includes(' #') || /["']\s*$|\$\{\{/.test(raw)) return undefined;
    const key = raw.replace(/^[&!?]\S*\s+/, '').trimEnd();
    const from = start + raw.length - raw.replace(/^[&!?]\S*\s+/, '').length;
    return { key, place: { start: from, end: from + key.length }, valueAt: at + 1 };
  }
  return undefined;
}

function quotedKey(text: string, { start, end }: Span, quote: string): KeyPlace | undefined {
  const close = text.indexOf(quote, start + 1);
  if (close === -1 || close >= end) return undefined;
  const colon = /^\s*:(?=\s|$)/.exec(text.slice(close + 1, end));
  if (colon === null) return undefined;
  const place = { start: start + 1, end: close };
  return { key: text.slice(start + 1, close), place, valueAt: close + 1 + colon[0].length };
}
