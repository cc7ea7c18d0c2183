import type { Candidate } from '../candidate.ts';
import { shannonEntropy } from '../entropy.ts';
import type { Topic } from './feature-set.ts';
import { nameKind } from './name-evidence.ts';

/** A topic that moves the score by less is not worth a reader's time. */
const LEAST_SHARE = 0.25;

type Phrase = (candidate: Candidate) => string;

const PHRASES: Readonly<Record<Topic, readonly [speaksFor: Phrase, speaksAgainst: Phrase]>> = {
  name: [({ name }) => `its name promises a ${promise(name)}`, () => 'such names seldom hold credentials'],
  randomness: [
    ({ value }) => `it looks random (${shannonEntropy(value).toFixed(1)} bits a character)`,
    ({ value }) => `it hardly looks random (${shannonEntropy(value).toFixed(1)} bits a character)`,
  ],
  words: [() => 'its letters form no words', () => 'it is made of words'],
  shape: [
    ({ value }) => `it has the length and the characters of a secret (${String(value.length)} characters)`,
    ({ value }) => `its length and characters are unusual for a secret (${String(value.length)} characters)`,
  ],
  syntax: [
    () => 'it is written as constants are',
    ({ syntax }) => `it stands in a place where constants are seldom secrets (${syntax ?? 'text'})`,
  ],
  file: [() => 'such files often hold secrets', () => 'such files seldom hold real secrets'],
  line: [() => 'what stands around it fits a credential', () => 'what stands around it speaks of something else'],
};

/** Says in words what moved the score, the strongest first: `for: its letters form no words`. */
export function reasonsFor(candidate: Candidate, shares: ReadonlyMap<Topic, number>): string[] {
  return [...shares]
    .filter(([, share]) => Math.abs(share) >= LEAST_SHARE)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([topic, share]) => {
      const [speaksFor, speaksAgainst] = PHRASES[topic];
      return share > 0 ? `for: ${speaksFor(candidate)}` : `against: ${speaksAgainst(candidate)}`;
    });
}

function promise(name: string | undefined): string {
  const kind = nameKind(name);
  return kind === 'weak' || kind === 'other' ? 'credential' : kind;
}
