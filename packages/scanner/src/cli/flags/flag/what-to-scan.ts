import type { FlagSpec } from '../flag-spec.ts';
import { FILE, SCAN, SCAN_AND_BASELINE, SCAN_OR_CI, SWITCH } from './shared.ts';

/** Flags under the heading “What to scan”. */
export const TARGET_FLAGS: readonly FlagSpec[] = [
  {
    name: 'staged',
    value: SWITCH,
    help: 'scan what the next commit adds: the index, never the work tree',
    group: 'What to scan',
    commands: SCAN,
  },
  {
    name: 'history',
    value: SWITCH,
    help: 'scan every object of the repository, reachable or not; PATH may be a bundle',
    group: 'What to scan',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'recurse-submodules',
    value: SWITCH,
    help: 'with --history: scan the submodules that are on this machine, too',
    group: 'What to scan',
    commands: SCAN_OR_CI,
  },
  {
    name: 'cache',
    value: SWITCH,
    help: 'with --history: remember in .git/leaklint what was scanned, and scan only what is new',
    group: 'What to scan',
    commands: SCAN_OR_CI,
  },
  {
    name: 'cache-file',
    value: FILE,
    help: 'with --history: remember it in this file instead',
    group: 'What to scan',
    commands: SCAN_OR_CI,
  },
  {
    name: 'range',
    value: { kind: 'text', placeholder: 'A..B' },
    help: 'scan what the commits of a range add, and their messages; all zeros for A: a new branch',
    group: 'What to scan',
    commands: SCAN,
  },
  {
    name: 'since-date',
    value: { kind: 'text', placeholder: 'DATE' },
    help: 'scan what commits since a day add, such as 2027-01-31; on all branches, or on --branch',
    group: 'What to scan',
    commands: SCAN,
  },
  {
    name: 'branch',
    value: { kind: 'text', placeholder: 'NAME' },
    help: 'scan what the commits of a branch add; with --since-date, only those since then',
    group: 'What to scan',
    commands: SCAN,
  },
  {
    name: 'base',
    value: { kind: 'text', placeholder: 'REV' },
    default: 'the default branch, as origin has it',
    help: 'what a push is held against where the CI system does not say; LEAKLINT_BASE does the same',
    group: 'What to scan',
    commands: ['ci'],
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
  },
  {
    name: 'patch',
    value: FILE,
    help: "scan the lines that a unified diff adds; '-' is standard input",
    group: 'What to scan',
    commands: SCAN,
  },
];
