import { TRIGRAM_BITS } from './trigram-table.ts';

const SYMBOLS = 27;
const START = 26;
const ZERO = 40;
const STEPS_PER_BIT = 4;

/** How surprising a value's letters are as words, in bits a letter: about 3 for words, 5 and more for random letters. */
export function letterSurprise(value: string): number {
  let sum = 0;
  let letters = 0;
  let first = START;
  let second = START;
  for (let at = 0; at < value.length; at++) {
    const letter = (value.charCodeAt(at) | 32) - 97;
    if (letter < 0 || letter > 25) {
      first = START;
      second = START;
      continue;
    }
    sum += TRIGRAM_BITS.charCodeAt((first * SYMBOLS + second) * SYMBOLS + letter) - ZERO;
    letters++;
    first = second;
    second = letter;
  }
  return letters === 0 ? 0 : sum / (letters * STEPS_PER_BIT);
}
