import type { CommandName, FlagSpec } from './flag-spec.ts';
import { AUDIT_FLAGS, AUDIT_PAGE_FLAGS } from './flag/audit.ts';
import { GENERAL_FLAGS } from './flag/general.ts';
import { HOOK_FLAGS } from './flag/hooks.ts';
import { LIMIT_FLAGS } from './flag/limits.ts';
import { REPORT_FLAGS } from './flag/reports.ts';
import { JUDGEMENT_FLAGS } from './flag/what-counts.ts';
import { TARGET_FLAGS } from './flag/what-to-scan.ts';
import { FILE_FLAGS } from './flag/which-files.ts';

/** Every flag, in the order of the help; a name that stands twice belongs to different commands. */
export const FLAGS: readonly FlagSpec[] = [
  ...TARGET_FLAGS,
  ...FILE_FLAGS,
  ...HOOK_FLAGS,
  ...AUDIT_FLAGS,
  ...JUDGEMENT_FLAGS,
  ...REPORT_FLAGS,
  ...LIMIT_FLAGS,
  ...AUDIT_PAGE_FLAGS,
  ...GENERAL_FLAGS,
];

/** The flags of one command. */
export function flagsOf(command: CommandName): FlagSpec[] {
  return FLAGS.filter(({ commands }) => commands.includes(command));
}
