import type { CommandName } from '../flag-spec.ts';

/** Values that many flags take. */
export const SWITCH = { kind: 'switch' } as const;
export const FILE = { kind: 'text', placeholder: 'FILE' } as const;
export const RULE_ID = { kind: 'text', placeholder: 'ID' } as const;

/** Commands that share flags. */
export const SCAN = ['scan'] as const;
export const SCAN_OR_CI = ['scan', 'ci'] as const;
export const SCAN_AND_BASELINE = ['scan', 'ci', 'baseline'] as const;
export const READERS = ['scan', 'baseline', 'audit', 'rules', 'explain', 'hook', 'ci', 'init'] as const;
export const EVERYWHERE: readonly CommandName[] = [...READERS, 'completion', 'help', 'version'];
