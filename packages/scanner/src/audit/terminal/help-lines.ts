import { FILTER_FIELDS } from '../model/audit-filter.ts';
import { DECISION_KEYS } from '../model/decision-keys.ts';
import { piece, type ScreenLine } from './style-text.ts';

const OTHER_KEYS: readonly (readonly [keys: string, says: string])[] = [
  ['. u U', 'repeat the last decision; undo; redo'],
  ['e x', 'a reason; a last day: 2027-01-31, 90d'],
  ['b', 'decide over all that the filter shows'],
  ['n N', 'next, previous open one, or match of a search'],
  ['j k g G', 'next, previous, first, last'],
  ['space ←→', 'scroll'],
  ['/ F', 'search; filter'],
  ['s', 'show the secret, hide it again'],
  ['q', 'quit; every decision is already in the file'],
];

/** All keys. */
export function helpLines(): readonly ScreenLine[] {
  return [
    [piece('One decision holds for all places of a secret.', 'strong')],
    ...DECISION_KEYS.map(({ key, verdict, says }) => row(key, `${verdict}: ${says}`)),
    [],
    ...OTHER_KEYS.map(([keys, says]) => row(keys, says)),
    [piece(`Filter and search: words, and ${FILTER_FIELDS.map((field) => `${field}:`).join(' ')}`, 'faint')],
    [piece('rule:github* path:src/ verdict:unaudited -path:test "two words"', 'faint')],
  ];
}

function row(keys: string, says: string): ScreenLine {
  return [piece(`  ${keys.padEnd(10)}`, 'key'), piece(says)];
}
