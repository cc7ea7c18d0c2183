/** How a language writes comments and strings, as far as a quick look must know. */
export interface Syntax {
  readonly hashComments: boolean;
  readonly slashComments: boolean;
  /** `'` stands around texts, not only around characters. */
  readonly singleQuotes: boolean;
}

/** A bracket that is open where a name stands. */
export interface Open {
  readonly at: number;
  readonly bracket: string;
}

/** What stands around a name. */
export interface Surroundings {
  readonly isComment: boolean;
  /** Where the string begins that the name stands in; undefined in code, and for values that a string is filled with. */
  readonly stringStart: number | undefined;
  /** Whether the name fills a string: `${name}`, `{name}`, `$name`. */
  readonly isFilling: boolean;
  /** From the innermost to the outermost. */
  readonly opens: readonly Open[];
  /** Where the statement begins, as far as it can be seen. */
  readonly statement: number;
  /** Where the block opens that the statement stands in; undefined outside of all that can be seen. */
  readonly block: number | undefined;
}

/** Statements are seldom longer. */
const REACH = 480;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Nearly all characters of code say nothing. */
const [PLAIN, STRUCTURE, OPENS_TEXT] = [0, 1, 2];
const ROLES = new Uint8Array(128);
for (const each of '()[]{};\n') ROLES[each.charCodeAt(0)] = STRUCTURE;
for (const each of '"`\'#/') ROLES[each.charCodeAt(0)] = OPENS_TEXT;

interface Frame extends Open {
  statement: number;
}

/** Reads the lines up to a place: which brackets, strings and comments are open there. */
export function surroundingsOf(text: string, place: number, syntax: Syntax): Surroundings {
  const from = place <= REACH ? 0 : Math.max(text.indexOf('\n', place - REACH) + 1, 0);
  const start = from > place || from === 0 ? Math.max(0, place - REACH) : from;
  const frames: Frame[] = [{ at: -1, bracket: '', statement: start }];
  for (let at = start; at < place;) {
    const role = ROLES[text.charCodeAt(at)] ?? PLAIN;
    const behind = role === OPENS_TEXT ? skipped(text, at, syntax) : undefined;
    if (behind === undefined) {
      if (role === STRUCTURE) step(text, at, frames);
      at++;
    } else if (behind.end > place) return inside(text, place, { behind, at, frames });
    else at = behind.end;
  }
  return told(text, frames, {});
}

/** Takes one character of code into account. */
function step(text: string, at: number, frames: Frame[]): void {
  const char = text[at] ?? '';
  const top = frames.at(-1);
  if (char === '(' || char === '[' || char === '{') frames.push({ at, bracket: char, statement: at + 1 });
  else if (char === ')' || char === ']' || char === '}') close(frames, char, at);
  else if (top !== undefined && (char === ';' || (char === '\n' && !continues(text, at)))) {
    if (top.bracket === '' || top.bracket === '{') top.statement = at + 1;
  }
}

interface Skipped {
  readonly end: number;
  readonly isComment: boolean;
}

function inside(
  text: string,
  place: number,
  { behind, at, frames }: { readonly behind: Skipped; readonly at: number; readonly frames: readonly Frame[] },
): Surroundings {
  if (behind.isComment) return told(text, frames, { isComment: true });
  const before = text.slice(at + 1, place);
  const isFilling = before.lastIndexOf('{') > before.lastIndexOf('}') || /\$[\w.>-]*$/.test(before);
  return isFilling ? told(text, frames, { isFilling }) : told(text, frames, { stringStart: at });
}

/** A block begins statements of its own; an object, an array or a call belongs to the statement around it. */
function told(text: string, frames: readonly Frame[], what: Partial<Surroundings>): Surroundings {
  const block = frames.findLastIndex(({ at, bracket }) => bracket === '' || (bracket === '{' && isBlock(text, at)));
  const opens = frames.slice(block + 1).toReversed();
  const statement = frames[block]?.statement ?? 0;
  return {
    isComment: false,
    stringStart: undefined,
    isFilling: false,
    opens,
    statement,
    block: frames[block]?.at,
    ...what,
  };
}

/** By what stands before a brace. */
function isBlock(text: string, brace: number): boolean {
  const before = text.slice(Math.max(0, brace - 80), brace);
  if (/\bnew\s+[\w.<>]+\s*(?:\([^()]*\)\s*)?$|(?<![=!<>])=\s*[A-Z][\w:]*\s+$/.test(before)) return false;
  return !/(?:[=(,:[{?|&$#]|\breturn|\w)$|(?:[=(,:[?|&]|\breturn)\s+$/.test(before) || /=>\s*$/.test(before);
}

function close(frames: Frame[], char: string, at: number): void {
  const open = CLOSERS[char];
  if (frames.at(-1)?.bracket === open) frames.pop();
  const top = frames.at(-1);
  // The end of a block ends the statement, too.
  if (char === '}' && top !== undefined && (top.bracket === '' || top.bracket === '{')) top.statement = at + 1;
}

/** Whether a line goes on in the next one. */
function continues(text: string, newline: number): boolean {
  for (let at = newline + 1; at < text.length; at++) {
    const char = text[at];
    if (char === ' ' || char === '\t' || char === '\r') continue;
    return char === '.' || char === '?' || char === ':' || char === '|' || char === '&' || char === '+' || char === '-';
  }
  return false;
}

/** The end of the string or comment that begins at a place. */
function skipped(text: string, at: number, syntax: Syntax): Skipped | undefined {
  const char = text[at];
  if (char === '"' || char === '`') return { end: endOfString(text, at, char), isComment: false };
  if (char === "'") {
    if (syntax.singleQuotes) return { end: endOfString(text, at, char), isComment: false };
    const end = text.indexOf("'", at + (text[at + 1] === '\\' ? 3 : 2));
    return end === -1 || end - at > 8 ? undefined : { end: end + 1, isComment: false };
  }
  if (char === '#' && syntax.hashComments) return { end: endOfLine(text, at), isComment: true };
  if (char !== '/' || !syntax.slashComments) return undefined;
  if (text[at + 1] === '/') return { end: endOfLine(text, at), isComment: true };
  if (text[at + 1] !== '*') return undefined;
  const end = text.indexOf('*/', at + 2);
  return { end: end === -1 ? text.length : end + 2, isComment: true };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function endOfString(text: string, at: number, quote: string): number {
  const code = quote.charCodeAt(0);
  if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code) {
    const end = text.indexOf(quote.repeat(3), at + 3);
    return end === -1 ? text.length : end + 3;
  }
  const isOverLines = quote === '`';
  for (let i = at + 1; i < text.length; i++) {
    const each = text.charCodeAt(i);
    if (each === BACKSLASH) i++;
    else if (each === code) return i + 1;
    else if (each === NEWLINE && !isOverLines) return i;
  }
  return text.length;
}

const [NEWLINE, BACKSLASH] = [0x0a, 0x5c];
