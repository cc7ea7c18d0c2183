import { wordCoverage } from '../language/word-coverage.ts';
import { flag } from './feature-set.ts';
import type { FeatureSet } from './feature-set.ts';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
  '!': 'i',
};

/** Neighbours on the keyboard or in the alphabet. */
const KEYBOARD = /qwer|wert|asdf|sdfg|zxcv|1q2w|qaz|wsx|abc|123|321|xyz|aaa|111/i;

/** What words the value is made of. */
export const wordFeatures: FeatureSet = {
  topic: 'words',
  names: ['words.coverage', 'words.leet', 'words.keyboard', 'words.humps', 'words.uncovered'],
  measure: ({ value }) => {
    const coverage = wordCoverage(value);
    const letters = value.match(/[a-z]/gi)?.length ?? 0;
    return [
      coverage,
      wordCoverage(value.replace(/[0134579$@!]/g, (sign) => LEET[sign] ?? sign)),
      flag(KEYBOARD.test(value)),
      value.match(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g)?.length ?? 0,
      letters * (1 - coverage),
    ];
  },
};
