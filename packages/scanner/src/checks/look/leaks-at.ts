import { isGivenOut } from './is-given-out.ts';
import { passesReceiver } from '../vocabulary/pass-through.ts';
import { isSecretFile } from '../vocabulary/secret-files.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';
import { isSlice } from '../vocabulary/slices.ts';
import { hasDefaultBehind } from './default-behind.ts';
import type { NamePromise } from './name-sieve.ts';
import { calleeOf } from './callee-of.ts';
import { isHandedText } from './handed-text.ts';
import { answersAround } from './answers-around.ts';
import { holdersOf, type Holder } from './holders-of.ts';
import { holdersOfRecord } from './holders-of-record.ts';
import { isShown, type LookContext } from './is-shown.ts';
import { filledHolders, isKept } from './kept-leak.ts';
import { leaksByItem } from './rust-leaks.ts';
import { surroundingsOf, type Surroundings, type Syntax } from './surroundings.ts';

/** A name that promises a secret, where it stands. */
export interface Sighting {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly promise: NamePromise;
}

/** It leaks here; it is in a comment, or a text that only talks of it; or it goes on under these other names, if any. */
export type SightingOutcome = 'leaks' | 'talk' | readonly Holder[];

const NOWHERE: readonly Holder[] = [];

/** Looks at what is around a name: whether a check could find something there. */
export function leaksAt(sighting: Sighting, context: LookContext): SightingOutcome {
  const { text, start } = sighting;
  if (isDocumentation(text, start, context.syntax)) return 'talk';
  const around = surroundingsOf(text, start, context.syntax);
  if (around.isComment) return 'talk';
  if (sighting.promise.isExposed) return 'leaks';
  if (around.stringStart === undefined) return leaksInCode(sighting, around, context);
  if (isAddress(sighting) || isTokenUser(sighting) || isKeyFile(text, around.stringStart)) return 'leaks';
  return isWholeString(text, sighting) ? leaksInCode(sighting, around, context) : 'talk';
}

/** A name that stands in code, or a key in a string, which is as good; of a record, what has its type goes on, too. */
function leaksInCode(sighting: Sighting, around: Surroundings, context: LookContext): SightingOutcome {
  const outcome = leaksItself(sighting, around, context);
  if (typeof outcome === 'string' || around.stringStart !== undefined) return outcome;
  return [...outcome, ...holdersOfRecord(sighting.text, around.opens[0])];
}

function leaksItself(sighting: Sighting, around: Surroundings, context: LookContext): SightingOutcome {
  const { text, start, end } = sighting;
  const isString = around.stringStart !== undefined;
  const [open] = around.opens;
  const callee = open?.bracket === '(' ? calleeOf(text, open.at) : undefined;
  const isParameter = open !== undefined && isDeclaration(text, open.at, callee);
  if (
    hasDefaultBehind({ text, start, end, isString, callee, isParameter, hasSettings: context.hasSettings }) ||
    isGivenText(sighting, around, isParameter) ||
    isLeftBehind(sighting, context)
  )
    return 'leaks';
  if (isParameter || (!isString && isQuestion(sighting))) return NOWHERE;
  if (isLaidOpen(sighting, around, context)) return 'leaks';
  if (isString && !isRead(text, sighting, callee)) return NOWHERE;
  if (/env/i.test(text.slice(Math.max(0, start - 40), start)) && context.makesPages()) return 'leaks';
  return [
    ...holdersOf(sighting, around, context),
    ...answersAround(sighting, context),
    ...filledHolders(sighting, open?.at),
  ];
}

/** Shown, put into an address or a cookie, listed among what is shown, or a field of what is written. */
function isLaidOpen(sighting: Sighting, around: Surroundings, context: LookContext): boolean {
  return (
    isShown(sighting, around, context) ||
    isPutOut(sighting, around) ||
    isListed(sighting, around.opens[0]) ||
    isWrittenField(sighting, context.path)
  );
}

/** `for (const name of ['HOST', 'DB_PASSWORD']) show(process.env[name])`, `device.as_json(only: %i[id api_key])`. */
function isListed({ text, start, end }: Sighting, open: Surroundings['opens'][number] | undefined): boolean {
  if (open?.bracket !== '[') return false;
  if (/\b(?:as_json|to_json|serializable_hash)\(.{0,40}%i$/.test(text.slice(Math.max(0, open.at - 80), open.at)))
    return true;
  return /^[A-Z\d_]+$/.test(text.slice(start, end)) && /(?:\bENV|process\.env|environ)\[[a-z]\w*\]/.test(text);
}

/** `type login struct { RefreshToken string }` in a file of Go that writes structs into files. */
function isWrittenField({ text, end }: Sighting, path: string): boolean {
  if (!path.endsWith('.go') || !/^\s+\*?string\b/.test(text.slice(end, end + 20))) return false;
  return text.includes('os.WriteFile(') && text.includes('json.Marshal');
}

/** Kept by an app, or an item of Rust. */
function isLeftBehind(sighting: Sighting, context: LookContext): boolean {
  return leaksInRust(sighting, context) || isKept(sighting, context) || isGivenOut(sighting, context.path);
}

function leaksInRust(sighting: Sighting, { path }: LookContext): boolean {
  return path.endsWith('.rs') && leaksByItem(sighting);
}

/** A text in the code stands at the name's place, or is handed to it. */
function isGivenText(sighting: Sighting, around: Surroundings, isParameter: boolean): boolean {
  return (
    isMadeOfText(sighting) ||
    isHandedText(sighting.text, sighting, around.stringStart !== undefined) ||
    isHandedOver(sighting, around, isParameter)
  );
}

/** `new NetworkCredential('user', 'password')`. */
function isMadeOfText({ text, start, end }: Sighting): boolean {
  return /credentials?$/i.test(text.slice(start, end)) && /^\([^()]*, ?["'][^"'\s]{4}/.test(text.slice(end, end + 60));
}

/** `session({ secret: 'text' })`. */
function isHandedOver({ text, end }: Sighting, { opens }: Surroundings, isParameter: boolean): boolean {
  const isText = /^["']?\s*(?::|=>)\s*["'`][^"'`\s]{4}/.test(text.slice(end, end + 40));
  return isText && !isParameter && opens.some(({ bracket }) => bracket === '(');
}

/** Whether a value becomes part of an address or of a cookie. */
function isPutOut(sighting: Sighting, { statement }: Surroundings): boolean {
  return isInAddress(sighting) || isParameterOfAddress(sighting.text, statement, sighting.start);
}

/** `https://user:${password}@host`, `https://host/bot${token}`, and cookies that are set. */
function isInAddress({ text, start, end }: Sighting): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  if (/\bcookies?(?:\.\w+)*\[[:"']*$|(?:local|session)Storage\.$|:\/\/[^\n]*["']\s*%\s*\(?$/.test(before)) return true;
  return (
    /:\/\/\S*[${#]\{?[\w.]*(?:\[[:"']{1,2})?$|[?&][\w.-]*=[${#]+[\w.]*$|:\/\/[^\s"'`]*["'`]\s*\+\s*[\w.]*$/.test(
      before,
    ) ||
    (/:\/\/\S*$/.test(before) && /^[}\])"'`+ ]*@/.test(text.slice(end, end + 12)))
  );
}

/** `params: { api_key: key }`. */
function isParameterOfAddress(text: string, statement: number, start: number): boolean {
  return /\b(?:params|searchParams|query|qs|Http::get)["']?\s*[:=(]\s*[^;]{0,160}$/.test(
    text.slice(Math.max(statement, start - 200), start),
  );
}

/** `func f(`, `def f(`, `public String f(`: what stands in the brackets are parameters. */
function isDeclaration(text: string, bracket: number, callee: string | undefined): boolean {
  const before = text.slice(Math.max(0, bracket - 160), bracket - (callee?.length ?? 0));
  return (
    /(?:\bfunc(?:\s*\([^()]*\))?|\b(?:function|def|fn|fun|class|public|private|protected|internal|static|override|void|async|constructor)|\b[A-Z][\w.]*(?:<[^<>]*>)?[\])?]*)\s+\*?$/.test(
      before,
    ) ||
    /^(?:constructor|__init__|function|def|func|initialize)$/.test(callee ?? '') ||
    /^[^()]*\)\s*(?::[^={]{1,40})?=>/.test(text.slice(bracket + 1, bracket + 400))
  );
}

/** Lines that are comments as a whole, also those whose beginning is out of sight. */
function isDocumentation(text: string, start: number, { hashComments, slashComments }: Syntax): boolean {
  let at = text.lastIndexOf('\n', start - 1) + 1;
  while (at < start && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (first === STAR) return at + 1 >= start || second === SPACE || second === TAB;
  if (first === SLASH) return at + 1 < start && (second === SLASH || second === STAR);
  return first === HASH && hashComments && !slashComments;
}

const [TAB, SPACE, HASH, STAR, SLASH] = [0x09, 0x20, 0x23, 0x2a, 0x2f];

function isAddress({ text, start, end }: Sighting): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 24);
  return /[?&][\w.[\]-]*$/.test(before) && /^[\w\]-]*=(?:["'`${%]|#\{)/.test(after);
}

/** `https://x-access-token:${whatever}@host`. */
function isTokenUser({ text, start, end }: Sighting): boolean {
  return (
    /^[\w-]{0,20}:(?:#?\{|[$%"'`])/.test(text.slice(end, end + 24)) &&
    /:\/\/[\w-]{0,20}$/.test(text.slice(Math.max(0, start - 24), start))
  );
}

function isKeyFile(text: string, stringStart: number): boolean {
  const quote = text[stringStart] ?? '"';
  const end = text.indexOf(quote, stringStart + 1);
  return end !== -1 && end - stringStart < 200 && isSecretFile(text.slice(stringStart + 1, end));
}

/** `'DB_PASSWORD'`, `"db.password"`, `"--api-key <key>"`, `'#password'` is a key; other text is talk. */
function isWholeString(text: string, { start, end }: Sighting): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  return /["'`](?:--|#|\$\{)?[\w.:/-]*$/.test(before) && /^[\w.:/-]*(?:["'`}]|[ =]<)/.test(after);
}

const DECLARED =
  /(?:!|\b(?:typeof|not|defined|function|def|func|fn|fun|class|interface|struct|type|import|package|case|instanceof|is|as|new)\s)\s*$/;
/** What follows a value that is only compared or chosen by, or a type. */
const ASKED = /^\s*(?:[=!]==?|\?(?![?.:])|\{|is\b|in\b|instanceof\b)/;

/** A name that is only asked about, or of a function or type, or of which a part is taken that is no secret. */
function isQuestion({ text, start, end, promise }: Sighting): boolean {
  const after = text.slice(end, end + 60);
  if (DECLARED.test(text.slice(Math.max(0, start - 14), start)) || ASKED.test(after)) return true;
  // A getter without an argument is called like what it gives: `config.password()`.
  if (/^\s*\(/.test(after) && isBareToken(text.slice(start, end))) return true;
  if (/^\s*\(/.test(after))
    return !promise.gives && !(/[.>:]$/.test(text.slice(Math.max(0, start - 2), start)) && /^\s*\(\s*\)/.test(after));
  const [, property, bracket] = /^\s*(?:\?\.|\.|->|::)\s*(\w+)\s*(\()?/.exec(after) ?? [];
  if (property === undefined) return false;
  if (bracket !== undefined) return !passesReceiver(property) && !isSlice(property);
  // The answer of a store has the secret in one of its properties.
  return !/secret|cred/i.test(text.slice(start, end)) || /^(?:length|size|name|type|id)$/i.test(property);
}

/** A key in a string is worth something where something is read by it. */
function isRead(text: string, { start, end }: Sighting, callee: string | undefined): boolean {
  if (/\[\s*["'`][\w.:/-]*$/.test(text.slice(Math.max(0, start - 60), start))) return true;
  if (/^["'`]\s*(?::|=>)/.test(text.slice(end, end + 8))) return true;
  return callee !== undefined && /env|config|setting|secret|get|fetch|read|param|vault|string$/i.test(callee);
}
