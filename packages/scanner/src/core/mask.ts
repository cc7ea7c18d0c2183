import { createCutFinder } from './mask/cut-finder.ts';
import { encodedForms } from './mask/encoded-forms.ts';
import { createPatternIndex, SHORTEST_PATTERN } from './mask/pattern-index.ts';
import { HIDDEN, mergeSpans, replaceSpans } from './mask/span.ts';
import type { MaskSpan } from './mask/span.ts';
import { unescapedTexts } from './mask/unescaped.ts';
import type { UnescapedText } from './mask/unescaped.ts';
import { createWordFinder } from './mask/word-finder.ts';
import { redact } from './redact.ts';
import type { Secret } from './secret.ts';

/**
 * What kind of text is masked: `snippet` (code: short secrets are masked too), `text` (sentences),
 * or `name` (paths and titles: a secret that is a plain word, such as `postgres`, would only wreck them).
 */
export type MaskScope = 'snippet' | 'text' | 'name';

/** Hides every known secret in a text, plain or encoded; the scope is `text` unless given. */
export interface Mask {
  (text: string, scope?: MaskScope): string;
  /** The places that are hidden, in order and apart from each other. */
  spans(text: string, scope: MaskScope): readonly MaskSpan[];
}

type SpanFinder = (text: string) => readonly MaskSpan[];

const PLAIN_WORD = /^[A-Za-z][a-z]{1,11}$/;
const PEM_BORDER = /^-----(?:BEGIN|END) [^-]*-----$/;

/** Builds a mask for these secrets: one pass over a text, however many secrets there are. */
export function createMask(secrets: readonly Secret[]): Mask {
  const redactions = redactionsOf(secrets);
  const longEnough = select(redactions, (value) => value.length >= SHORTEST_PATTERN);
  const findPlain = createPlainFinder(longEnough);
  const findWords = createWordFinder(select(redactions, (value) => value.length < SHORTEST_PATTERN));
  const findCuts = createCutFinder(longEnough);

  const spans = (text: string, scope: MaskScope): readonly MaskSpan[] => {
    const found = [...findPlain(text)];
    for (const view of unescapedTexts(text)) found.push(...spansInView(view, findPlain));
    if (scope === 'snippet') found.push(...findWords(text), ...findCuts(text));
    if (found.length === 0) return found;
    const kept = scope === 'name' ? found.filter(({ start, end }) => !PLAIN_WORD.test(text.slice(start, end))) : found;
    return mergeSpans(kept);
  };
  const mask = (text: string, scope: MaskScope = 'text'): string => {
    const hidden = spans(text, scope);
    return hidden.length === 0 ? text : replaceSpans(text, hidden);
  };
  return Object.assign(mask, { spans });
}

/** The secrets and, of those that have several lines, the lines, each with what is shown instead. */
function redactionsOf(secrets: readonly Secret[]): ReadonlyMap<string, string> {
  const values = new Set(secrets.map((secret) => secret.reveal()));
  values.delete('');
  const redactions = new Map<string, string>();
  for (const value of values) redactions.set(value, redact(value));
  for (const value of values) {
    for (const line of secretLines(value)) if (!redactions.has(line)) redactions.set(line, HIDDEN);
  }
  return redactions;
}

function secretLines(value: string): readonly string[] {
  if (!/[\r\n]/.test(value)) return [];
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line.length >= SHORTEST_PATTERN && !PEM_BORDER.test(line));
}

function createPlainFinder(redactions: ReadonlyMap<string, string>): SpanFinder {
  const values = [...redactions.keys()];
  const index = createPatternIndex([...values, ...values.flatMap(encodedForms)]);
  return (text) =>
    index.find(text).map(({ start, pattern }) => ({
      start,
      end: start + pattern.length,
      replacement: redactions.get(pattern) ?? HIDDEN,
    }));
}

/** Spans in a text that reads so without its escapes, brought back to where they stand. */
function spansInView(view: UnescapedText, find: SpanFinder): readonly MaskSpan[] {
  return find(view.text).map(({ start, end, replacement }) => ({
    start: view.toSource(start),
    end: view.toSource(end),
    replacement,
  }));
}

function select(
  redactions: ReadonlyMap<string, string>,
  isWanted: (value: string) => boolean,
): ReadonlyMap<string, string> {
  return new Map([...redactions].filter(([value]) => isWanted(value)));
}
