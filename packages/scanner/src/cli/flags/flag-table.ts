import { REPORTER_NAMES } from '../../report/registry.ts';
import type { CommandName, FlagSpec } from './flag-spec.ts';

const SWITCH = { kind: 'switch' } as const;
const FILE = { kind: 'text', placeholder: 'FILE' } as const;
const RULE_ID = { kind: 'text', placeholder: 'ID' } as const;
const SCAN = ['scan'] as const;
const SCAN_AND_BASELINE = ['scan', 'baseline'] as const;
const READERS = ['scan', 'baseline', 'audit', 'rules', 'explain', 'hook', 'init'] as const;

const TARGETS: readonly FlagSpec[] = [
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

const FILES: readonly FlagSpec[] = [
  {
    name: 'files',
    value: { kind: 'choice', placeholder: 'MODE', choices: ['tracked', 'worktree', 'all'] },
    default: 'worktree',
    help: 'tracked files only; with untracked ones that are not ignored; or everything on disk',
    group: 'Which files',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'exclude',
    value: { kind: 'text', placeholder: 'GLOB' },
    repeatable: true,
    help: 'leave out what matches, as .gitignore would; also among files that are named',
    group: 'Which files',
    commands: SCAN_AND_BASELINE,
  },
];

const JUDGEMENT: readonly FlagSpec[] = [
  {
    name: 'config',
    short: 'c',
    value: FILE,
    default: 'leaklint.config.json, .yaml, or "leaklint" in package.json',
    help: 'read the configuration from this file',
    group: 'What counts',
    commands: READERS,
  },
  {
    name: 'baseline',
    value: FILE,
    default: '.leaklint.baseline.json',
    help: 'do not report what this baseline knows',
    group: 'What counts',
    commands: ['scan', 'baseline', 'audit', 'explain'],
    since: 'planned',
  },
  {
    name: 'no-baseline',
    value: SWITCH,
    help: 'report also what a baseline knows',
    group: 'What counts',
    commands: SCAN,
  },
  {
    name: 'rule',
    value: RULE_ID,
    repeatable: true,
    help: 'use this rule, and only those named so',
    group: 'What counts',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'exclude-rule',
    value: RULE_ID,
    repeatable: true,
    help: 'do not use this rule',
    group: 'What counts',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'min-confidence',
    value: { kind: 'choice', placeholder: 'LEVEL', choices: ['low', 'medium', 'high'] },
    default: 'medium',
    help: 'leave out findings that are less sure',
    group: 'What counts',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'no-checks',
    value: SWITCH,
    help: 'look for secrets only, not for code that leaks them',
    group: 'What counts',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'no-decode',
    value: SWITCH,
    help: 'do not look into base64, hex, escapes and the like',
    group: 'What counts',
    commands: SCAN_AND_BASELINE,
  },
];

const REPORTS: readonly FlagSpec[] = [
  {
    name: 'format',
    short: 'f',
    value: { kind: 'report', placeholder: 'FMT[=FILE]', choices: REPORTER_NAMES },
    repeatable: true,
    default: 'pretty',
    help: 'how to report, and into which file',
    group: 'Reports',
    commands: SCAN,
  },
  {
    name: 'format',
    short: 'f',
    value: { kind: 'choice', placeholder: 'FMT', choices: ['pretty', 'json'] },
    default: 'pretty',
    help: 'for people or for programs',
    group: 'Reports',
    commands: ['rules', 'explain'],
  },
  {
    name: 'output',
    short: 'o',
    value: FILE,
    default: 'standard output',
    help: 'write the report there; without --format, the name tells the format',
    group: 'Reports',
    commands: SCAN,
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
    help: 'also report pragmas that allow nothing',
    group: 'Reports',
    commands: SCAN,
  },
];

const LIMITS: readonly FlagSpec[] = [
  {
    name: 'require-complete',
    value: SWITCH,
    help: 'end with 4 when something could not be scanned',
    group: 'Limits',
    commands: SCAN,
  },
  {
    name: 'jobs',
    value: { kind: 'count', placeholder: 'N' },
    default: 'as many as the machine has use for',
    help: 'at most so many threads',
    group: 'Limits',
    commands: SCAN_AND_BASELINE,
  },
  {
    name: 'max-file-size',
    value: { kind: 'size', placeholder: 'BYTES' },
    default: 'no limit',
    help: 'skip larger files, and say so; 500k and 10MB are understood',
    group: 'Limits',
    commands: SCAN_AND_BASELINE,
  },
];

const EVERYWHERE: readonly CommandName[] = [...READERS, 'completion', 'help', 'version'];

const GENERAL: readonly FlagSpec[] = [
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
    name: 'web',
    value: SWITCH,
    help: 'triage in the browser',
    group: 'General',
    commands: ['audit'],
    since: 'planned',
  },
  {
    name: 'yes',
    value: SWITCH,
    help: 'ask nothing, take the defaults',
    group: 'General',
    commands: ['init'],
    since: 'planned',
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

/** Every flag, in the order of the help; a name that stands twice belongs to different commands. */
export const FLAGS: readonly FlagSpec[] = [...TARGETS, ...FILES, ...JUDGEMENT, ...REPORTS, ...LIMITS, ...GENERAL];

/** The flags of one command. */
export function flagsOf(command: CommandName): FlagSpec[] {
  return FLAGS.filter(({ commands }) => commands.includes(command));
}
