import type { BindingSyntax } from '../judge/candidate.ts';
import { isBlank, isQuote, isWordChar, skipBlanks } from './char.ts';
import { skipClosers } from './closers.ts';
import { isLookup, lastSegment } from './lookup.ts';
import type { Span } from './name-span.ts';
import { operator, readOperator } from './operator.ts';
import type { Operator } from './operator.ts';
import { typedAssignment } from './typed-assignment.ts';

/** What stands between a name and its value. */
export interface Separator {
  readonly syntax: BindingSyntax;
  /** Where the value may begin; blanks can still come first. */
  readonly end: number;
  /** The name has quotes of its own, so that what follows is surely outside of a string. */
  readonly nameQuoted: boolean;
}

/** Reads the operator after a name; undefined when the name is just mentioned, as most are. */
export function readSeparator(text: string, name: Span): Separator | undefined {
  const next = text.charCodeAt(name.end);
  if (next === 40)
    return isLookup(lastSegment(text, name)) ? undefined : { syntax: 'call', end: name.end + 1, nameQuoted: false };
  if (next === 59 || next === 46 || next === 47) return undefined;
  const closers = skipClosers(text, name.end);
  const at = skipBlanks(text, closers.end);
  const found = readOperator(text, at, closers) ?? readSpaced(text, name, at);
  return found === undefined ? undefined : { ...found, nameQuoted: closers.quoted };
}

/** What a name and a value with only blanks between them can mean: `--name v`, `PASSWORD 'v'`, `name string = "v"`, `x or "v"`. */
function readSpaced(text: string, name: Span, at: number): Operator | undefined {
  if (at === name.end || !isBlank(text.charCodeAt(at - 1))) return undefined;
  const code = text.charCodeAt(at);
  if (isQuote(code)) return operator('flag', at);
  if (isFlag(text, name)) return operator('flag', at);
  if (!isWordChar(code) && code !== 42 && code !== 91) return undefined;
  if (text.startsWith('or ', at)) return operator('assignment', at + 3);
  if (text.startsWith('is ', at)) return isQuote(text.charCodeAt(at + 3)) ? operator('flag', at + 3) : undefined;
  const typed = typedAssignment(text, at);
  if (typed !== undefined) return operator('assignment', typed);
  return isDirective(text, name) ? operator('flag', at) : undefined;
}

/** Whether the name is an option of a command line: `--name`. */
function isFlag(text: string, name: Span): boolean {
  return (
    text.charCodeAt(name.start - 1) === 45 &&
    isBlankOrQuoteOrNone(text.charCodeAt(name.start - (text.charCodeAt(name.start - 2) === 45 ? 3 : 2)))
  );
}

function isBlankOrQuoteOrNone(code: number): boolean {
  return Number.isNaN(code) || isBlank(code) || isQuote(code) || code === 10 || code === 13 || code === 91;
}

/** Whether a bare value may follow after a blank: `ENV NAME v` of a Dockerfile, `setenv`, `LOGIN PASSWORD v` of SQL. */
function isDirective(text: string, name: Span): boolean {
  if (!isDirectiveEnd(text.charCodeAt(name.start - 2))) return false;
  const before = text.slice(Math.max(0, name.start - 12), name.start);
  return /(?:^|[\s"'`;&|])(?:ENV|ARG|setenv|LOGIN|ENCRYPTED|SUPERUSER|WITH)[ \t]+$/.test(before);
}

/** The last letters of the directives, to spare prose the regular expression. */
function isDirectiveEnd(code: number): boolean {
  return code === 86 || code === 71 || code === 118 || code === 78 || code === 68 || code === 82 || code === 72;
}
