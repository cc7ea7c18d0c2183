import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint rules`, as data. */
export const RULES_SPEC: CommandSpec = {
  name: 'rules',
  summary: 'list, show and test the rules',
  details: ['Speaks of the built-in rules and of the custom ones that the configuration adds.'],
  actions: [
    { name: 'list', summary: 'every active rule, one a line' },
    { name: 'show', operands: 'ID…', summary: 'all that is known of a rule' },
    { name: 'test', operands: '[ID…]', summary: 'run the examples and counter-examples of the rules' },
  ],
  examples: [
    { command: 'leaklint rules list', says: 'what is looked for' },
    { command: 'leaklint rules show github-personal-token', says: 'one rule' },
    { command: 'leaklint rules test', says: 'whether custom rules find their own examples' },
  ],
};
