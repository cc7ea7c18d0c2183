import type { CommandSpec } from './flag-spec.ts';
import { AUDIT_SPEC } from './spec/audit.ts';
import { BASELINE_SPEC } from './spec/baseline.ts';
import { CI_SPEC } from './spec/ci.ts';
import { COMPLETION_SPEC } from './spec/completion.ts';
import { EXPLAIN_SPEC } from './spec/explain.ts';
import { HELP_SPEC } from './spec/help.ts';
import { HOOK_SPEC } from './spec/hook.ts';
import { INIT_SPEC } from './spec/init.ts';
import { RULES_SPEC } from './spec/rules.ts';
import { SCAN_SPEC } from './spec/scan.ts';
import { VERSION_SPEC } from './spec/version.ts';

/** Every command of `leaklint`, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  SCAN_SPEC,
  RULES_SPEC,
  EXPLAIN_SPEC,
  BASELINE_SPEC,
  AUDIT_SPEC,
  HOOK_SPEC,
  CI_SPEC,
  INIT_SPEC,
  COMPLETION_SPEC,
  HELP_SPEC,
  VERSION_SPEC,
];

/** The command of that name, if there is one. */
export function findCommand(name: string): CommandSpec | undefined {
  return COMMANDS.find((command) => command.name === name);
}

/** What an exit code means. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'clean: nothing found'],
  [1, 'findings'],
  [2, 'usage or configuration error'],
  [3, 'the scan failed: nothing could be scanned, a path is missing'],
  [4, 'incomplete, only with --require-complete'],
];
