import type { Candidate, Filter } from '../candidate.ts';
import { namesIssuer } from '../evidence/name-evidence.ts';
import { isPatterned } from './repetition.ts';

/** People choose the values of other names; what services issue has the shape that the service gave it. */
const ISSUED = new Set([
  'generic-vendor-token',
  'generic-named-token',
  'generic-token',
  'generic-api-key',
  'generic-authorization',
]);

/** As long as nearly all keys without signs in them are; one more or less is a key with a slip in it. */
const USUAL_LENGTHS = [32, 40, 64];
/** `Sending request to the Acme API`. */
const API = /[\w.-]{3,} API\b/;
const NEAR = 160;
const UUID_GROUPS = [8, 4, 4, 4, 12];
const MOST_OFF = 2;
const MOST_STRAYS = 2;
const SHORTEST_HEX = 24;
const FEWEST_LETTERS = 8;
const PREFIX = 8;
const ENDING = 4;
/** One draw in two thousand has two letters or fewer of one case among so many. */
const MANY_LETTERS = 20;
/** Two capitals that say what the hex behind them is: `SK0123…`. */
const MARK = /^[A-Z]{2}(?=[\da-f]{30})/;

/** Says when a value nearly has a shape that issued tokens have, and fails it by a character: it is cut or mistyped. */
export const misshapen: Filter = (candidate) => {
  const { rule, value } = candidate;
  if (!ISSUED.has(rule.id)) return undefined;
  if (isBrokenUuid(value)) return 'is a UUID with a character too few or too many, or one that is not hex';
  if (!/^[A-Za-z\d]+$/.test(value)) return undefined;
  if (isNearUsualLength(value) && saysIssuer(candidate)) return 'is one character off a usual length';
  return hasStray(value) ? 'is made of one kind of letters but for one or two' : undefined;
};

function isNearUsualLength(value: string): boolean {
  return USUAL_LENGTHS.some((length) => Math.abs(value.length - length) === 1);
}

/** Without a word of whose it is, a value may be as long as somebody liked. */
function saysIssuer({ name = '', text, start }: Candidate): boolean {
  return namesIssuer(name) || API.test(text.slice(Math.max(0, start - NEAR), start));
}

function isBrokenUuid(value: string): boolean {
  const groups = value.split('-');
  if (groups.length !== UUID_GROUPS.length || !groups.every((group) => /^[A-Za-z\d]+$/.test(group))) return false;
  const off = groups.reduce((sum, group, at) => sum + Math.abs(group.length - (UUID_GROUPS[at] ?? 0)), 0);
  if (off > 0) return off <= MOST_OFF;
  const strays = countOf(value, /[g-z]/gi);
  return strays > 0 && strays <= MOST_STRAYS;
}

/** A letter that is no digit of hex, or one of the other case; of what a person counted out, nothing is to be expected. */
function hasStray(value: string): boolean {
  if (isPatterned(value)) return false;
  const strays = countOf(value.replace(MARK, ''), /[g-z]/gi);
  if (strays > MOST_STRAYS) return hasOddCase(value);
  if (value.length < SHORTEST_HEX) return false;
  if (strays > 0) return true;
  const upper = countOf(value, /[A-F]/g);
  const lower = countOf(value, /[a-f]/g);
  const rarer = Math.min(upper, lower);
  return rarer > 0 && rarer <= MOST_STRAYS && Math.max(upper, lower) >= FEWEST_LETTERS;
}

/**
 * Whether one or two letters within are of the other case than all others, of which there are many: nobody draws that
 * from both cases, nor from one. At the borders such a letter may be part of a prefix or an ending.
 */
function hasOddCase(value: string): boolean {
  const [upper, lower] = [countOf(value, /[A-Z]/g), countOf(value, /[a-z]/g)];
  const rarer = upper < lower ? /[A-Z]/ : /[a-z]/;
  return (
    Math.min(upper, lower) <= MOST_STRAYS && upper + lower >= MANY_LETTERS && rarer.test(value.slice(PREFIX, -ENDING))
  );
}

function countOf(value: string, letters: RegExp): number {
  return value.match(letters)?.length ?? 0;
}
