import type { Filter } from '../candidate.ts';
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
const UUID_GROUPS = [8, 4, 4, 4, 12];
const MOST_OFF = 2;
const MOST_STRAYS = 2;
const SHORTEST_HEX = 24;
const FEWEST_LETTERS = 8;

/** Says when a value nearly has a shape that issued tokens have, and fails it by a character: it is cut or mistyped. */
export const misshapen: Filter = ({ rule, value }) => {
  if (!ISSUED.has(rule.id)) return undefined;
  if (isBrokenUuid(value)) return 'is a UUID with a character too few or too many';
  if (!/^[A-Za-z\d]+$/.test(value)) return undefined;
  if (USUAL_LENGTHS.some((length) => Math.abs(value.length - length) === 1))
    return 'is one character off a usual length';
  return hasStray(value) ? 'is hex but for a letter' : undefined;
};

function isBrokenUuid(value: string): boolean {
  const groups = value.split('-');
  if (groups.length !== UUID_GROUPS.length || !groups.every((group) => /^[A-Za-z\d]+$/.test(group))) return false;
  const off = groups.reduce((sum, group, at) => sum + Math.abs(group.length - (UUID_GROUPS[at] ?? 0)), 0);
  return off > 0 && off <= MOST_OFF;
}

/** A letter that is no digit of hex, or one of the other case; of what a person counted out, nothing is to be expected. */
function hasStray(value: string): boolean {
  if (value.length < SHORTEST_HEX || isPatterned(value)) return false;
  const strays = countOf(value, /[g-z]/gi);
  if (strays > 0) return strays <= MOST_STRAYS;
  const upper = countOf(value, /[A-F]/g);
  const lower = countOf(value, /[a-f]/g);
  const rarer = Math.min(upper, lower);
  return rarer > 0 && rarer <= MOST_STRAYS && Math.max(upper, lower) >= FEWEST_LETTERS;
}

function countOf(value: string, letters: RegExp): number {
  return value.match(letters)?.length ?? 0;
}
