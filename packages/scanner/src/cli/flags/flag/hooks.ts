import { MANAGER_NAMES } from '../../../hook/manager/manager-names.ts';
import type { FlagSpec } from '../flag-spec.ts';
import { SWITCH } from './shared.ts';

/** Flags of `leaklint hook`. */
export const HOOK_FLAGS: readonly FlagSpec[] = [
  {
    name: 'global',
    value: SWITCH,
    help: 'for all repositories of this user, by way of core.hooksPath',
    group: 'Which files',
    commands: ['hook'],
  },
  {
    name: 'manager',
    value: { kind: 'choice', placeholder: 'NAME', choices: MANAGER_NAMES },
    default: 'the one that the repository uses, else git',
    help: 'what runs the hooks',
    group: 'Which files',
    commands: ['hook'],
  },
  {
    name: 'range',
    value: { kind: 'text', placeholder: 'A..B' },
    default: 'the last 5,000 commits',
    help: 'with status: the commits whose bypasses are listed',
    group: 'What to scan',
    commands: ['hook'],
  },
];
