import type { Skip } from '../../core/scan-result.ts';
import { plural } from './plural.ts';

/** Skipped items that share a reason. */
export interface SkipGroup {
  readonly reason: string;
  /** They should have been scanned: because of them the scan is incomplete. */
  readonly isIncomplete: boolean;
  readonly paths: readonly string[];
}

/** Groups skips by reason: first what should have been scanned, then the most frequent. */
export function groupSkips(skips: readonly Skip[]): readonly SkipGroup[] {
  const groups = new Map<string, { reason: string; isIncomplete: boolean; paths: string[] }>();
  for (const { path, reason, incomplete: isIncomplete = false } of skips) {
    const key = `${String(isIncomplete)} ${reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { reason, isIncomplete, paths: [path] });
    else group.paths.push(path);
  }
  return [...groups.values()].toSorted(
    (a, b) =>
      Number(b.isIncomplete) - Number(a.isIncomplete) ||
      b.paths.length - a.paths.length ||
      (a.reason < b.reason ? -1 : 1),
  );
}

/** `3 items skipped: too large (2), unreadable (1)`. */
export function describeSkips(skips: readonly Skip[]): string {
  const groups = groupSkips(skips).map(({ reason, paths }) => `${reason} (${paths.length})`);
  return `${plural(skips.length, 'item')} skipped: ${groups.join(', ')}`;
}
