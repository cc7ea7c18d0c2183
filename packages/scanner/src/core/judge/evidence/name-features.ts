import { splitWords } from '../../text/words.ts';
import { flag } from './feature-set.ts';
import type { FeatureSet } from './feature-set.ts';
import { nameKind } from './name-evidence.ts';

const TELLING_END = /(?:password|passwd|pwd|pass|secret|token|key|passphrase|credentials?|auth|authorization)$/i;

/** What the name says. */
export const nameFeatures: FeatureSet = {
  topic: 'name',
  names: ['name.is-password', 'name.is-weak', 'name.has-key', 'name.words', 'name.length', 'name.ends-telling'],
  measure: ({ name = '' }) => {
    const kind = nameKind(name);
    const words = splitWords(name);
    return [
      flag(kind === 'password'),
      flag(kind === 'weak'),
      flag(words.includes('key')),
      words.length,
      name.length,
      flag(TELLING_END.test(name)),
    ];
  },
};
