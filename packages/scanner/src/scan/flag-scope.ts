import type { GlobScope } from '../port/globs.ts';

/** What `--exclude` leaves out, wherever the scan starts. */
export function flagScope(globs: readonly string[]): readonly GlobScope[] {
  return globs.length === 0 ? [] : [{ folder: '', globs, origin: '--exclude' }];
}
