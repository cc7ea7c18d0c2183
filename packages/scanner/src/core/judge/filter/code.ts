import type { Filter } from '../candidate.ts';
import { isSourceCode } from '../evidence/path-evidence.ts';
import { looksRandom } from '../language/looks-random.ts';
import { letterSurprise } from '../language/surprise.ts';
import { wordCoverage } from '../language/word-coverage.ts';

type Signs = readonly (readonly [sign: RegExp, reason: string])[];

/** What is no constant even where it stands in quotes. */
const IN_QUOTES: Signs = [
  [/^[a-z]\w*:\\?"/, 'is a tag of a struct'],
  [/["'`]\s*[+.,)]|[+,(]\s*["'`]|\s\+\s+\w+\s*\+/, 'is a piece of an expression'],
  [/^[,;:+)(}\]{=|&<>]|[;{]\s*$|&&|\|\||^[-+=*/%<>!&|]+$/, 'is a piece of an expression'],
  [/<\/?[a-z]+[ />]/i, 'is markup'],
  [/^\s|\\n\S*\s/, 'is a piece of text'],
];

const ESCAPES = /(?:\\(?:x[\da-f]{2}|u[\da-f]{4}|[nrt0])){3}/i;

/** What is no constant where no quotes stand around it. */
const BARE: Signs = [
  [/^[\w.$:@!&*<>[\]-]*[\w$>\])]\s*\(|^[A-Za-z_][\w.:]*\($|\(\)|=>/, 'is a call'],
  [/^function\b|^new [A-Z]|^(?:await|async|lambda|return|typeof)\b/, 'is an expression'],
  [/^\w[\w.$]*\[['"\w]|^[@&*!][A-Za-z_]\w*$|\]\[/, 'is an element of a list or map'],
];

const CONSTANT = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;
const MEMBER = /^[A-Za-z_$@][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:\[|$)/;
const VARIABLE = /^[A-Za-z_$][\w$]*[!?]?$/;
const OPERATOR = /[([{$]/;

/** Says when a value is no constant but code: a call, a member, a variable, a piece of an expression. */
export const code: Filter = (candidate) => {
  const { value, quoted, syntax } = candidate;
  if (ESCAPES.test(value)) return 'is binary data in escapes';
  const inQuotes = looksRandom(value) ? undefined : reasonOf(IN_QUOTES, value);
  if (inQuotes !== undefined) return inQuotes;
  if (CONSTANT.test(value) && !/\d{3}/.test(value) && !isGibberish(value)) return 'is the name of a constant';
  if (quoted || syntax === undefined) return undefined;
  return reasonOf(BARE, value) ?? bareName(candidate);
};

function reasonOf(signs: Signs, value: string): string | undefined {
  return signs.find(([sign]) => sign.test(value))?.[1];
}

const bareName: Filter = ({ value, path, syntax }) => {
  if (MEMBER.test(value) && !isGibberish(value)) return 'is a member of an object';
  if (!isSourceCode(path) || syntax === 'flag') return undefined;
  if (OPERATOR.test(value)) return 'is an expression';
  return VARIABLE.test(value) && !isGibberish(value) ? 'is a variable' : undefined;
};

/** Programmers name things with words; letters that form none are data that stands in the code, as in an embedded document. */
function isGibberish(value: string): boolean {
  return value.length >= 6 && letterSurprise(value) > 5.5 && wordCoverage(value) < 0.35;
}
