import { relativeEntropy, shannonEntropy } from '../entropy.ts';
import { letterSurprise } from '../language/surprise.ts';
import type { FeatureSet } from './feature-set.ts';

/** How random the value is. */
export const randomnessFeatures: FeatureSet = {
  topic: 'randomness',
  names: [
    'random.entropy',
    'random.relative',
    'random.surprise',
    'random.bits',
    'random.transitions',
    'random.distinct',
    'random.vowels',
    'random.longest-consonants',
  ],
  measure: ({ value }) => {
    const entropy = shannonEntropy(value);
    return [
      entropy,
      relativeEntropy(value),
      letterSurprise(value),
      entropy * Math.min(value.length, 64),
      transitions(value),
      new Set(value).size / Math.max(1, value.length),
      vowelShare(value),
      longestConsonants(value),
    ];
  },
};

/** How often the class of characters changes, a character. */
function transitions(value: string): number {
  let changes = 0;
  let last = -1;
  for (let at = 0; at < value.length; at++) {
    const current = characterClass(value.charCodeAt(at));
    if (current !== last) changes++;
    last = current;
  }
  return value.length === 0 ? 0 : changes / value.length;
}

function characterClass(code: number): number {
  if (code >= 97 && code <= 122) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 48 && code <= 57 ? 2 : 3;
}

function vowelShare(value: string): number {
  const letters = value.match(/[a-z]/gi)?.length ?? 0;
  const vowels = value.match(/[aeiouy]/gi)?.length ?? 0;
  return letters === 0 ? 0.4 : vowels / letters;
}

function longestConsonants(value: string): number {
  return Math.max(0, ...(value.match(/[bcdfghj-np-tvwxz]+/gi) ?? []).map((run) => run.length));
}
