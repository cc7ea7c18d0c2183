import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint help`, as data. */
export const HELP_SPEC: CommandSpec = {
  name: 'help',
  operands: '[COMMAND]',
  summary: 'show this, or the help of a command',
  details: [],
  examples: [],
};
