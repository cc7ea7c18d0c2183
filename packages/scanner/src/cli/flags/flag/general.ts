import type { FlagSpec } from '../flag-spec.ts';
import { EVERYWHERE, READERS, SCAN_AND_BASELINE, SWITCH } from './shared.ts';

/** Flags under the heading “General”. */
export const GENERAL_FLAGS: readonly FlagSpec[] = [
  {
    name: 'quiet',
    short: 'q',
    value: SWITCH,
    help: 'print findings and errors only',
    group: 'General',
    commands: READERS,
  },
  {
    name: 'verbose',
    short: 'v',
    value: SWITCH,
    help: 'print more: every skip, every reason',
    group: 'General',
    commands: READERS,
  },
  {
    name: 'no-color',
    value: SWITCH,
    help: 'print without colours, as NO_COLOR=1 does',
    group: 'General',
    commands: READERS,
  },
  {
    name: 'no-progress',
    value: SWITCH,
    help: 'show no progress on the terminal',
    group: 'General',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'yes',
    value: SWITCH,
    help: 'ask nothing, do all that is proposed',
    group: 'General',
    commands: ['init'],
  },
  {
    name: 'dry-run',
    value: SWITCH,
    help: 'show what would be done, and do nothing',
    group: 'General',
    commands: ['init'],
  },
  {
    name: 'help',
    short: 'h',
    value: SWITCH,
    help: 'show the help of the command',
    group: 'General',
    commands: EVERYWHERE,
  },
  { name: 'version', short: 'V', value: SWITCH, help: 'print the version', group: 'General', commands: EVERYWHERE },
];
