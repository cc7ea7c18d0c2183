import type { Candidate, Filter } from '../candidate.ts';
import { isIssuedToken } from '../evidence/issued-token.ts';
import { namesIssuer } from '../evidence/name-evidence.ts';
import { isExample, isTest } from '../evidence/path-evidence.ts';

const LEAST_RUN = 5;
const LONGEST_UNIT = 12;

/** Letters and digits, each once: no draw of so many is without a double. */
const ALPHABET = 32;
/** Alphabets without what looks alike have so many of a case; what people type has some of each. */
const LETTERS_OF_ALPHABET = 20;
/** Shorter ones are made up by hand. */
const LONG = 16;
/** Up to here a repeated unit is a keyboard's: `abcabcabc`. */
const SHORT_UNIT = 3;
/** No draw of a dozen and more has so few. */
const FEW_CHARACTERS = 5;
const MANY_LETTERS = 7;
const MOST_OF_THEM = 0.7;

/** Says when a value repeats or counts: `aaaaaaaa`, `abcabcabc`, `1234567890`, `0123456789abcdef`. */
export const repetition: Filter = (candidate) =>
  isIssuedToken(candidate) ? repeatedPart(candidate) : ofName(candidate);

/** Of an issued token: a short unit over and over, or hardly any characters. */
function repeatedPart({ value }: Candidate): string | undefined {
  if (new Set(value).size <= FEW_CHARACTERS) return 'repeats the same characters';
  return repeatsUnit(value, SHORT_UNIT) ? 'repeats one part over and over' : undefined;
}

const ofName: Filter = (candidate) =>
  namesIssuer(candidate.name ?? '') && candidate.value.length >= LONG && !/[^\w.-]/.test(candidate.value)
    ? (monotony(candidate) ?? shownRepetition(candidate))
    : (monotony(candidate) ?? pattern(candidate.value));

/**
 * Says when what has a vendor's very form repeats, or counts where people show what keys look like: in documentation,
 * examples and tests. Elsewhere it may be what somebody set a service up with.
 */
export const shownRepetition: Filter = (candidate) =>
  isExample(candidate.path) || isTest(candidate.path)
    ? (monotony(candidate) ?? pattern(candidate.value))
    : sameness(candidate);

/** Whether a value follows a pattern, as made-up ones do: less is to be expected of it. */
export function isPatterned(value: string): boolean {
  return pattern(value) !== undefined;
}

function monotony(candidate: Candidate): string | undefined {
  const { value } = candidate;
  return isAlphabet(value) ? 'is an alphabet' : sameness(candidate);
}

function isAlphabet(value: string): boolean {
  if (value.length < ALPHABET || new Set(value).size < value.length) return false;
  const isOfOneCase = [/[a-z]/g, /[A-Z]/g].some(
    (letters) => (value.match(letters)?.length ?? 0) >= LETTERS_OF_ALPHABET,
  );
  return isOfOneCase || countedCharacters(value.toLowerCase()) >= LETTERS_OF_ALPHABET;
}

function sameness({ value }: Candidate): string | undefined {
  if (value.length < 4) return undefined;
  if (value.length >= 12 && value.length < 200 && new Set(value).size <= 3) return 'repeats the same characters';
  return repeatsUnit(value, SHORT_UNIT) ? 'repeats one part over and over' : undefined;
}

function pattern(value: string): string | undefined {
  if (value.length < 4) return undefined;
  if (repeatsUnit(value, LONGEST_UNIT)) return 'repeats one part over and over';
  if (countsInTurn(value)) return 'counts through letters and digits in turn';
  const counted = countedCharacters(value);
  if (counted >= 8 && counted >= value.length * 0.4) return 'counts through digits or letters';
  return counted >= LEAST_RUN && counted >= value.length * 0.75 ? 'counts through digits or letters' : undefined;
}

/** Whether the letters count, whatever stands between them: `a1b2c3d4e5f6g7h8`, `aBcDeFgH-iJkL`. */
function countsInTurn(value: string): boolean {
  const letters = value.replace(/[^A-Za-z]/g, '').toLowerCase();
  const counted = countedCharacters(letters);
  return counted >= MANY_LETTERS && counted >= letters.length * MOST_OF_THEM;
}

/** Whether the whole value is one unit of up to a third of it, again and again. */
function repeatsUnit(value: string, longest: number): boolean {
  for (let unit = 1; unit <= value.length / 3 && unit <= longest; unit++) if (hasPeriod(value, unit)) return true;
  return false;
}

function hasPeriod(value: string, period: number): boolean {
  for (let at = period; at < value.length; at++)
    if (value.charCodeAt(at) !== value.charCodeAt(at - period)) return false;
  return true;
}

/** How many characters stand in runs, each the next, the previous or the same as the one before. */
export function countedCharacters(value: string): number {
  let total = 0;
  let run = 1;
  let direction = 0;
  for (let at = 1; at <= value.length; at++) {
    const step = at < value.length ? neighbourStep(value.charCodeAt(at - 1), value.charCodeAt(at)) : undefined;
    if (step !== undefined && step * direction >= 0) {
      if (step !== 0) direction = step;
      run++;
      continue;
    }
    if (run >= LEAST_RUN - 1) total += run;
    run = step === undefined ? 1 : 2;
    direction = step ?? 0;
  }
  return total;
}

/** 1, -1 or 0 between two digits or two letters; 9 is followed by 0 and by a. */
function neighbourStep(from: number, to: number): number | undefined {
  if (from === 57 && (to === 48 || to === 97 || to === 65)) return 1;
  const difference = to - from;
  return Math.abs(difference) <= 1 ? difference : undefined;
}
