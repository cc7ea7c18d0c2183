import type { Filter } from '../candidate.ts';

const LEAST_RUN = 5;
const LONGEST_UNIT = 12;

/** Says when a value repeats or counts: `aaaaaaaa`, `abcabcabc`, `1234567890`, `0123456789abcdef`. */
export const repetition: Filter = ({ value }) => {
  if (value.length < 4) return undefined;
  if (value.length >= 12 && value.length < 200 && new Set(value).size <= 3) return 'repeats the same characters';
  if (repeatsUnit(value)) return 'repeats one part over and over';
  const counted = countedCharacters(value);
  if (counted >= 8 && counted >= value.length * 0.4) return 'counts through digits or letters';
  return counted >= LEAST_RUN && counted >= value.length * 0.75 ? 'counts through digits or letters' : undefined;
};

/** Whether the whole value is one unit of up to a third of it, again and again. */
function repeatsUnit(value: string): boolean {
  for (let unit = 1; unit <= value.length / 3 && unit <= LONGEST_UNIT; unit++) if (hasPeriod(value, unit)) return true;
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
