import { VERDICTS } from '../../../baseline/entry.ts';
import type { FlagSpec } from '../flag-spec.ts';
import { RULE_ID, SWITCH } from './shared.ts';

const VERDICT = { kind: 'choice', placeholder: 'VERDICT', choices: VERDICTS } as const;

/** Flags of `leaklint audit` that say what is meant, and what becomes of it. */
export const AUDIT_FLAGS: readonly FlagSpec[] = [
  {
    name: 'filter',
    value: { kind: 'text', placeholder: 'TEXT' },
    help: 'review only what fits, such as "rule:github* path:src/ verdict:unaudited"',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'set',
    value: VERDICT,
    help: 'ask nothing: give this verdict to every entry that fits the flags below',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'rule',
    value: RULE_ID,
    repeatable: true,
    help: 'entries of this rule; a glob is understood',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'path',
    value: { kind: 'text', placeholder: 'GLOB' },
    repeatable: true,
    help: 'entries of files that match, as .gitignore would',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'fingerprint',
    value: { kind: 'text', placeholder: 'F' },
    repeatable: true,
    help: 'entries of this secret; the fingerprint of a report or of the baseline',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'verdict',
    value: VERDICT,
    repeatable: true,
    help: 'entries with this verdict now',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'older-than',
    value: { kind: 'count', placeholder: 'DAYS' },
    help: 'entries that have been as they are for so many days, as git blame tells',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'reason',
    value: { kind: 'text', placeholder: 'TEXT' },
    help: 'with --set: why',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'expires',
    value: { kind: 'text', placeholder: 'DAY' },
    help: 'with --set: the last day on which it counts, such as 2027-01-31 or 90d',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'by',
    value: { kind: 'text', placeholder: 'NAME' },
    default: "git's user.name",
    help: 'who decides',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'dry-run',
    value: SWITCH,
    help: 'with --set: say what would change, and change nothing',
    group: 'What counts',
    commands: ['audit'],
  },
  {
    name: 'fail-on-unaudited',
    value: SWITCH,
    help: 'ask nothing: end with 1 when an entry that fits is unaudited',
    group: 'What counts',
    commands: ['audit'],
  },
];

/** Flags of the page that `leaklint audit --web` serves. */
export const AUDIT_PAGE_FLAGS: readonly FlagSpec[] = [
  {
    name: 'web',
    value: SWITCH,
    help: 'review in the browser, on a page that only this machine can reach',
    group: 'General',
    commands: ['audit'],
  },
  {
    name: 'port',
    value: { kind: 'count', placeholder: 'N' },
    default: 'any that is free',
    help: 'with --web: the port of the page',
    group: 'General',
    commands: ['audit'],
  },
  {
    name: 'no-open',
    value: SWITCH,
    help: 'with --web: print the address, but start no browser',
    group: 'General',
    commands: ['audit'],
  },
];
