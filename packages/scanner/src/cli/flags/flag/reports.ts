import { REPORTER_NAMES } from '../../../report/registry.ts';
import type { FlagSpec } from '../flag-spec.ts';
import { FILE, SCAN, SCAN_OR_CI, SWITCH } from './shared.ts';

/** Flags under the heading “Reports”. */
export const REPORT_FLAGS: readonly FlagSpec[] = [
  {
    name: 'format',
    short: 'f',
    value: { kind: 'report', placeholder: 'FMT[=FILE]', choices: REPORTER_NAMES },
    repeatable: true,
    default: 'pretty',
    help: 'how to report, and into which file',
    group: 'Reports',
    commands: SCAN_OR_CI,
  },
  {
    name: 'format',
    short: 'f',
    value: { kind: 'choice', placeholder: 'FMT', choices: ['pretty', 'json'] },
    default: 'pretty',
    help: 'for people or for programs',
    group: 'Reports',
    commands: ['rules', 'explain', 'hook', 'audit'],
  },
  {
    name: 'format',
    short: 'f',
    value: { kind: 'choice', placeholder: 'FMT', choices: ['pretty', 'json', 'markdown'] },
    default: 'pretty',
    help: 'for people, for programs, or for a comment on a pull request',
    group: 'Reports',
    commands: ['baseline'],
  },
  {
    name: 'output',
    short: 'o',
    value: FILE,
    default: 'standard output',
    help: 'write the report there; without --format, the name tells the format',
    group: 'Reports',
    commands: SCAN_OR_CI,
  },
  {
    name: 'show-secrets',
    value: SWITCH,
    help: 'print raw secrets, in pretty, json and jsonl; nothing else ever does',
    group: 'Reports',
    commands: SCAN,
  },
  {
    name: 'report-unused',
    value: SWITCH,
    help: 'also report pragmas and baseline entries that suppress nothing',
    group: 'Reports',
    commands: SCAN_OR_CI,
  },
];
