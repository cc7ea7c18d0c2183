import { latin1 } from '../core/text/latin1.ts';

/** What a pragma asks for; `unknown` is a `leaklint:` word that asks for nothing we know. */
export type DirectiveKind = 'allow' | 'allow-next-line' | 'allow-begin' | 'allow-end' | 'allow-file' | 'unknown';

/** Whose words a pragma is written in. */
export type Dialect = 'leaklint' | 'allowlist' | 'foreign';

/** The fixed words of a pragma, wherever they stand: in a comment or not. */
export interface Directive {
  readonly start: number;
  /** Where rule ids, a date or a reason may follow. */
  readonly end: number;
  readonly kind: DirectiveKind;
  readonly dialect: Dialect;
  /** The words as they are quoted in reports. */
  readonly words: string;
}

// The longest words before a keyword are `pragma :`, and after it `leaklint: ` with three words of sixteen letters.
const LOOK_BEHIND = 32;
const LOOK_AHEAD = 96;

/** Verbs of other tools that somebody may try; any other word after `leaklint:` is talk. */
const MISTAKEN_VERB = /^(?:allow|ignore|disable|enable|skip|suppress|next|no|off|white)/;

const WORDS = new RegExp(
  [
    String.raw`\b(?:`,
    String.raw`pragma[ \t]{0,8}:[ \t]{0,8}(?<list>allow|white)list(?:[ \t]{1,8}|-)(?<next>next-?line[ \t]{1,8})?secret`,
    String.raw`|leaklint[ \t]{0,8}:[ \t]{0,8}(?<verb>[a-z]{1,16}(?:-[a-z]{1,16}){0,2})`,
    String.raw`|(?<foreign>gitleaks:allow|trufflehog:ignore|ggignore|nosec)`,
    String.raw`)(?!\w|-\w)`,
  ].join(''),
  'gi',
);

/** Finds the words of pragmas around the marks, in the order of the file. */
export function findDirectives(bytes: Uint8Array, marks: readonly number[], foreign: boolean): Directive[] {
  const directives: Directive[] = [];
  let covered = -1;
  for (const mark of [...marks].sort((a, b) => a - b)) {
    if (mark < covered) continue;
    const directive = directiveAt(bytes, mark);
    if (directive === undefined) continue;
    covered = directive.end;
    if (foreign || directive.dialect !== 'foreign') directives.push(directive);
  }
  return directives;
}

function directiveAt(bytes: Uint8Array, mark: number): Directive | undefined {
  const origin = Math.max(0, mark - LOOK_BEHIND);
  const window = latin1(bytes, origin, Math.min(bytes.length, mark + LOOK_AHEAD));
  for (const match of window.matchAll(WORDS)) {
    const start = origin + match.index;
    const end = start + match[0].length;
    if (start > mark || mark >= end) continue;
    const meaning = meaningOf(match.groups ?? {});
    return meaning && { start, end, ...meaning };
  }
  return undefined;
}

type Meaning = Pick<Directive, 'kind' | 'dialect' | 'words'>;

function meaningOf(groups: Readonly<Record<string, string | undefined>>): Meaning | undefined {
  const { list, next, verb, foreign } = groups;
  if (verb !== undefined) return meaningOfVerb(verb.toLowerCase());
  if (foreign !== undefined) return { kind: 'allow', dialect: 'foreign', words: foreign.toLowerCase() };
  const words = `pragma: ${(list ?? '').toLowerCase()}list ${next === undefined ? '' : 'nextline '}secret`;
  return { kind: next === undefined ? 'allow' : 'allow-next-line', dialect: 'allowlist', words };
}

function meaningOfVerb(verb: string): Meaning | undefined {
  switch (verb) {
    case 'allow':
    case 'allow-next-line':
    case 'allow-begin':
    case 'allow-end':
    case 'allow-file':
      return { kind: verb, dialect: 'leaklint', words: `leaklint: ${verb}` };
    default:
      return MISTAKEN_VERB.test(verb) ? { kind: 'unknown', dialect: 'leaklint', words: 'leaklint:' } : undefined;
  }
}
