import type { FlagSpec } from '../flag-spec.ts';
import { FILE, READERS, RULE_ID, SCAN_OR_CI, SCAN_AND_BASELINE, SWITCH } from './shared.ts';

/** Flags under the heading “What counts”. */
export const JUDGEMENT_FLAGS: readonly FlagSpec[] = [
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
    commands: ['scan', 'ci', 'baseline', 'audit', 'explain'],
  },
  {
    name: 'no-baseline',
    value: SWITCH,
    help: 'report also what a baseline knows',
    group: 'What counts',
    commands: SCAN_OR_CI,
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
    commands: [...SCAN_AND_BASELINE, 'audit'],
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
