import type { Strength } from './slow-hash.ts';

const SHORTEST = 20;
const FEWEST_CHARACTERS = 12;
const FEWEST_CHANGES = 10;

/**
 * Whether a secret could stand in a dictionary, or in what a cracker makes out of one. Only what changes between
 * digits, cases and signs as often as chance does counts as random; words, also in leet, do not.
 * It decides the hash of an entry, so it may never change: a better one needs a new version of the format.
 */
export function strengthOf(value: string): Strength {
  if (value.length < SHORTEST || new Set(value).size < FEWEST_CHARACTERS) return 'guessable';
  let changes = 0;
  for (let at = 1; at < value.length && changes < FEWEST_CHANGES; at++) {
    if (classOf(value.charCodeAt(at)) !== classOf(value.charCodeAt(at - 1))) changes++;
  }
  return changes < FEWEST_CHANGES ? 'guessable' : 'random';
}

function classOf(code: number): 'digit' | 'upper' | 'lower' | 'other' {
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code >= 0x41 && code <= 0x5a) return 'upper';
  return code >= 0x61 && code <= 0x7a ? 'lower' : 'other';
}
