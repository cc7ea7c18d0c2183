import { plural } from '../../report/wording/plural.ts';
import type { AuditGroup, GroupState } from './audit-group.ts';
import type { Outcome } from './apply-changes.ts';

/** A state as a sentence: `test, “fixture”, by ada, until 2027-01-31`. */
export function describeState({ verdict, reason, by, expires, isExpired }: Omit<GroupState, 'entries'>): string {
  const parts = [
    verdict === 'mixed' ? 'decided differently in different places' : verdict,
    ...(reason === undefined ? [] : [`“${reason}”`]),
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(expires === undefined ? [] : [`until ${expires}`]),
    ...(isExpired ? ['expired: scans report it again'] : []),
  ];
  return parts.join(', ');
}

/** `3 places in 2 files`. */
export function describePlaces({ places, keys }: AuditGroup): string {
  if (places.length === 0) return `no longer found (${plural(keys.length, 'entry', 'entries')})`;
  const files = new Set(places.map(({ path }) => path)).size;
  return files === places.length
    ? plural(files, 'place')
    : `${plural(places.length, 'place')} in ${plural(files, 'file')}`;
}

/** What came of a decision, as a sentence. */
export function describeOutcome(what: string, { applied, conflicts, gone, changedElsewhere }: Outcome): string {
  const secrets = new Set(applied.map(({ group }) => group)).size;
  const parts = [
    applied.length === 0 ? `${what}: nothing to change` : `${what}: ${plural(secrets, 'secret')}`,
    ...(conflicts.length === 0
      ? []
      : [`${plural(conflicts.length, 'secret')} judged by somebody else meanwhile, left alone`]),
    ...(gone === 0 ? [] : [`${plural(gone, 'entry', 'entries')} no longer in the file`]),
    ...(changedElsewhere.length > 0 && conflicts.length === 0
      ? ['the file was changed by somebody else, both are kept']
      : []),
  ];
  return parts.join('; ');
}
