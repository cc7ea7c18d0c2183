import type { FlagSpec } from '../flag-spec.ts';
import { SCAN_AND_BASELINE, SCAN_OR_CI, SWITCH } from './shared.ts';

/** Flags under the heading “Limits”. */
export const LIMIT_FLAGS: readonly FlagSpec[] = [
  {
    name: 'require-complete',
    value: SWITCH,
    help: 'end with 4 when something could not be scanned',
    group: 'Limits',
    commands: SCAN_OR_CI,
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
