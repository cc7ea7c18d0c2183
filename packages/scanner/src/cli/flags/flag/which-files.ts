import type { FlagSpec } from '../flag-spec.ts';
import { SCAN_AND_BASELINE } from './shared.ts';

/** Flags under the heading “Which files”. */
export const FILE_FLAGS: readonly FlagSpec[] = [
  {
    name: 'files',
    value: { kind: 'choice', placeholder: 'MODE', choices: ['tracked', 'worktree', 'all'] },
    default: 'worktree',
    help: 'tracked files only; with untracked ones that are not ignored; or everything on disk',
    group: 'Which files',
    commands: [...SCAN_AND_BASELINE, 'audit'],
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
