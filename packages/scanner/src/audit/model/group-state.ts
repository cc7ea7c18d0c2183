import { isExpired, keyOf, type BaselineEntry } from '../../baseline/entry.ts';
import type { AuditGroup, GroupState } from './audit-group.ts';
import { stampOf } from './judgement.ts';

/** Sums up what the baseline says to a group. */
export function groupState(
  { keys }: AuditGroup,
  entries: ReadonlyMap<string, BaselineEntry>,
  today: string,
): GroupState {
  const own = keys.flatMap((key) => entries.get(keyOf(key)) ?? []);
  const isOpen = own.some(({ verdict }) => verdict === 'unaudited');
  const decided = own.filter(({ verdict }) => verdict !== 'unaudited');
  const [first] = decided;
  const isMixed = decided.some(({ verdict }) => verdict !== first?.verdict);
  return {
    verdict: isOpen ? 'unaudited' : isMixed ? 'mixed' : (first?.verdict ?? 'unaudited'),
    reason: common(own.map(({ reason }) => reason)),
    by: common(own.map(({ by }) => by)),
    expires: common(own.map(({ expires }) => expires)),
    isOpen,
    isExpired: own.some((entry) => isExpired(entry, today)),
    stamp: own.map(stampOf).join(),
    entries: own,
  };
}

/** What all have; undefined where they differ. */
function common(values: readonly (string | undefined)[]): string | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
