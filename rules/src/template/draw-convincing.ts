import { looksRandom } from './looks-random.ts';
import { draw } from './random.ts';
import type { Random } from './random.ts';

const MOST_TRIES = 1000;
const LONG_ENOUGH = 8;
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/];

/** Draws until the text convinces: random to look at, and with every class of characters that the alphabet has. */
export function drawConvincing(random: Random, alphabet: string, length: number): string {
  const wanted = length < LONG_ENOUGH ? [] : CLASSES.filter((characters) => characters.test(alphabet));
  return convince(
    () => draw(random, alphabet, length),
    (text) => wanted.every((characters) => characters.test(text)) && looksRandom(text, alphabet.length),
  );
}

/** Repeats a draw until its result is accepted; after a thousand tries the last one has to do. */
export function convince(next: () => string, accepts: (text: string) => boolean): string {
  let text = next();
  for (let tries = 1; tries < MOST_TRIES && !accepts(text); tries++) text = next();
  return text;
}
