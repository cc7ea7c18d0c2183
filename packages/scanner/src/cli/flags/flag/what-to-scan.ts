import type { FlagSpec } from '../flag-spec.ts';
import { FILE, SCAN, SCAN_AND_BASELINE, SWITCH } from './shared.ts';

/** Flags under the heading “What to scan”. */
export const TARGET_FLAGS: readonly FlagSpec[] = [
  {
    name: 'staged',
    value: SWITCH,
    help: 'scan the index: what the next commit would hold',
    group: 'What to scan',
    commands: SCAN,
    since: 'planned',
  },
  {
    name: 'history',
    value: SWITCH,
    help: 'scan every object of the repository, reachable or not',
    group: 'What to scan',
    commands: SCAN_AND_BASELINE,
    since: 'planned',
  },
  {
    name: 'range',
    value: { kind: 'text', placeholder: 'A..B' },
    help: 'scan what the commits of a range add',
    group: 'What to scan',
    commands: SCAN,
    since: 'planned',
  },
  { name: 'stdin', value: SWITCH, help: 'scan standard input', group: 'What to scan', commands: SCAN },
  {
    name: 'stdin-filename',
    value: FILE,
    default: '<stdin>',
    help: 'the path that standard input is reported under; its name also tells the language',
    group: 'What to scan',
    commands: SCAN,
  },
  {
    name: 'commit-msg',
    value: FILE,
    help: 'scan a commit message, without its comments',
    group: 'What to scan',
    commands: SCAN,
    since: 'planned',
  },
  {
    name: 'patch',
    value: FILE,
    help: "scan the lines that a unified diff adds; '-' is standard input",
    group: 'What to scan',
    commands: SCAN,
  },
];
