import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint version`, as data. */
export const VERSION_SPEC: CommandSpec = { name: 'version', summary: 'print the version', details: [], examples: [] };
