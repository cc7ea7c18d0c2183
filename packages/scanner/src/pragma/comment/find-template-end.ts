import { BACKSLASH, BACKTICK } from './byte.ts';
import { quoted } from './comment-syntax.ts';
import { findStringEnd, LONGEST_BLOCK, type Search } from './find-end.ts';

const DOLLAR = 36;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const LITERALS = new Map([
  [34, quoted('"')],
  [39, quoted("'")],
]);

interface TemplateState {
  /** For each `${…}` that is open, the braces open in it; the innermost is last. */
  readonly holes: number[];
  inText: boolean;
  closed: boolean;
}

/** Finds the end of a JavaScript template, over the code in its `${…}`. */
export function findTemplateEnd(bytes: Uint8Array, start: number): Search {
  const limit = Math.min(bytes.length, start + LONGEST_BLOCK);
  const state: TemplateState = { holes: [], inText: true, closed: false };
  let at = start;
  while (at < limit) {
    at = state.inText ? stepInText(bytes, at, state) : stepInCode(bytes, at, state);
    if (state.closed) return { found: true, end: at };
  }
  return { found: false, end: limit };
}

function stepInText(bytes: Uint8Array, at: number, state: TemplateState): number {
  const byte = bytes[at];
  if (byte === BACKSLASH) return at + 2;
  if (byte === BACKTICK) {
    state.closed = state.holes.length === 0;
    state.inText = false;
  } else if (byte === DOLLAR && bytes[at + 1] === OPEN_BRACE) {
    state.holes.push(0);
    state.inText = false;
    return at + 2;
  }
  return at + 1;
}

function stepInCode(bytes: Uint8Array, at: number, state: TemplateState): number {
  const byte = bytes[at];
  if (byte === undefined) return at + 1;
  const literal = LITERALS.get(byte);
  if (literal !== undefined) {
    const search = findStringEnd(bytes, at + 1, literal);
    return search.found ? search.end : at + 1;
  }
  if (byte === BACKTICK) state.inText = true;
  else if (byte === OPEN_BRACE) state.holes.push((state.holes.pop() ?? 0) + 1);
  else if (byte === CLOSE_BRACE) closeBrace(state);
  return at + 1;
}

function closeBrace(state: TemplateState): void {
  const open = state.holes.pop() ?? 0;
  if (open === 0) state.inText = true;
  else state.holes.push(open - 1);
}
