import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint audit`, as data. */
export const AUDIT_SPEC: CommandSpec = {
  name: 'audit',
  summary: 'go through what the baseline holds and decide on it',
  details: [
    'Shows one secret after the other, with its places, the code around them, and what speaks for and against it; one key ' +
      'decides over all places of a secret. Each decision is in the baseline at once, so a review can end at any time ' +
      'and goes on where it stopped. Keys are shown at the foot, all of them with ?.',
    'Without a terminal, --set decides over all entries that fit --rule, --path, --fingerprint, --verdict and ' +
      '--older-than; --fail-on-unaudited guards a pipeline; --older-than alone lists what has waited.',
    '--web serves the same review as a page on 127.0.0.1, to whoever has the address that is printed: it works once.',
  ],
  examples: [
    { command: 'leaklint audit', says: 'review in the terminal' },
    { command: 'leaklint audit --web', says: 'review in the browser' },
    { command: "leaklint audit --set test --path test/ --reason 'fixtures'", says: 'decide over a folder' },
    { command: 'leaklint audit --fail-on-unaudited --older-than 14', says: 'in CI: nothing waits for two weeks' },
  ],
};
