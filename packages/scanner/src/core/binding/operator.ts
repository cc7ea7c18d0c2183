import type { BindingSyntax } from '../judge/candidate.ts';
import type { Closers } from './closers.ts';
import { typedAssignment } from './typed-assignment.ts';

/** What an operator says of the binding, and where it ends. */
export interface Operator {
  readonly syntax: BindingSyntax;
  readonly end: number;
}

/** Makes an operator. */
export function operator(syntax: BindingSyntax, end: number): Operator {
  return { syntax, end };
}

/** Reads the operator at a position, behind what closed the name. */
export function readOperator(text: string, at: number, closers: Closers): Operator | undefined {
  switch (text.charAt(at)) {
    case '=':
      return readEquals(text, at);
    case ':':
      return readColon(text, at);
    case '?':
      return readQuestion(text, at);
    case ',':
      return readComma(text, at, closers);
    case '<':
      return text[at + 1] === '-' ? operator('assignment', at + 2) : readSiblingElement(text, at, closers);
    case '>':
      return at === closers.end ? operator('element', at + 1) : undefined;
    default:
      return readPair(text, at);
  }
}

/** The operators of two characters that need no further look. */
function readPair(text: string, at: number): Operator | undefined {
  switch (text.slice(at, at + 2)) {
    case '!=':
      return operator('comparison', skipEquals(text, at + 1));
    case '||':
      return operator('assignment', skipEquals(text, at + 2));
    case '+=':
    case '.=':
      return operator('assignment', at + 2);
    case '->':
      return operator('pair', at + 2);
    case '%3':
      return text[at + 2] === 'D' || text[at + 2] === 'A' ? operator('assignment', at + 3) : undefined;
    default:
      return undefined;
  }
}

function skipEquals(text: string, position: number): number {
  let at = position;
  while (text[at] === '=') at++;
  return at;
}

function readEquals(text: string, at: number): Operator | undefined {
  const next = text[at + 1];
  if (next === '>') return operator('pair', at + 2);
  if (next === '=') return operator('comparison', skipEquals(text, at + 1));
  return next === '~' ? undefined : operator('assignment', at + 1);
}

function readColon(text: string, at: number): Operator | undefined {
  const next = text[at + 1];
  if (next === '=') return operator('assignment', at + 2);
  if (next === ':') return readColons(text, at);
  const typed = typedAssignment(text, at + 1);
  return typed === undefined ? operator('pair', at + 1) : operator('assignment', typed);
}

/** `::=` and `:::=` of make; `::` alone leads to a member. */
function readColons(text: string, at: number): Operator | undefined {
  const equals = text[at + 2] === ':' ? at + 3 : at + 2;
  return text[equals] === '=' ? operator('assignment', equals + 1) : undefined;
}

/** `?=` of make, `??` and `??=`, `?:` of TypeScript's optional fields and of the elvis operator. */
function readQuestion(text: string, at: number): Operator | undefined {
  const next = text[at + 1];
  if (next === '=') return operator('assignment', at + 2);
  if (next === '?') return operator('assignment', skipEquals(text, at + 2));
  return next === ':' ? readColon(text, at + 1) : undefined;
}

/** `"name", "v"`, `fill_in :name, with: "v"`, and `name, err := f("v")` of Go. */
function readComma(text: string, at: number, closers: Closers): Operator | undefined {
  if (closers.quoted && text[closers.end - 1] !== ')') return operator('call', at + 1);
  const rest = /^,\s{0,2}(?:with: |\w{1,10} :?=(?!=))/.exec(text.slice(at, at + 18));
  return rest === null ? undefined : operator('assignment', at + rest[0].length);
}

/** `<key>name</key><string>v</string>` and `<name>name</name><value>v</value>`. */
function readSiblingElement(text: string, at: number, closers: Closers): Operator | undefined {
  if (at !== closers.end || text[at + 1] !== '/') return undefined;
  const tags = /^<\/(?:key|name|entry-key)>\s{0,40}<(?:string|value|data|entry-value)>/i.exec(text.slice(at, at + 80));
  return tags === null ? undefined : operator('element', at + tags[0].length);
}
