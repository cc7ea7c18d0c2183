import { latin1 } from '../../core/text/latin1.ts';
import { isBlank, NEWLINE } from './byte.ts';

/** A part of a Markdown file: its prose, or a code block with the label of its language. */
export interface MarkdownPart {
  readonly start: number;
  readonly fence: Fence | undefined;
}

interface Fence {
  /** Lower case; empty where none is written. */
  readonly label: string;
  readonly mark: number;
  readonly length: number;
}

/** Finds the part that holds a place. */
export type MarkdownParts = (place: number) => MarkdownPart;

const BACKTICK = 96;
const TILDE = 126;
const SHORTEST_FENCE = 3;
const LONGEST_INDENT = 64;
const LONGEST_LABEL = 64;
/** What may stand before a fence: quotes and list items. */
const NESTING = new Set(Array.from('>-*+', (character) => character.charCodeAt(0)));
const LABEL = /^[\s{.]*([\w+#-]*)/;

/** Walks over a Markdown file once; places must be asked for in ascending order. */
export function createMarkdownParts(bytes: Uint8Array): MarkdownParts {
  let part: MarkdownPart = { start: 0, fence: undefined };
  let nextLine = 0;
  return (place) => {
    while (nextLine <= place && nextLine < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, nextLine);
      const end = newline === -1 ? bytes.length : newline + 1;
      const fence = fenceAt(bytes, nextLine, end);
      if (fence !== undefined) part = partAfter(part, fence, end);
      nextLine = end;
    }
    return part;
  };
}

function partAfter(part: MarkdownPart, fence: Fence, start: number): MarkdownPart {
  if (part.fence === undefined) return { start, fence };
  const closes = fence.mark === part.fence.mark && fence.length >= part.fence.length && fence.label === '';
  return closes ? { start, fence: undefined } : part;
}

function fenceAt(bytes: Uint8Array, lineStart: number, lineEnd: number): Fence | undefined {
  const first = skipNesting(bytes, lineStart, lineEnd);
  const mark = bytes[first] ?? 0;
  if (mark !== BACKTICK && mark !== TILDE) return undefined;
  let end = first;
  while (bytes[end] === mark) end++;
  if (end - first < SHORTEST_FENCE) return undefined;
  const info = latin1(bytes, end, Math.min(lineEnd, end + LONGEST_LABEL));
  if (mark === BACKTICK && info.includes('`')) return undefined;
  return { mark, length: end - first, label: (LABEL.exec(info)?.[1] ?? '').toLowerCase() };
}

function skipNesting(bytes: Uint8Array, lineStart: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, lineStart + LONGEST_INDENT);
  let place = lineStart;
  while (place < limit && (isBlank(bytes[place]) || NESTING.has(bytes[place] ?? 0))) place++;
  return place;
}
