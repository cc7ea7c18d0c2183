import { keyOf, type BaselineEntry } from '../../baseline/entry.ts';
import type { Decision } from '../../baseline/set-verdict.ts';
import { plural } from '../../report/wording/plural.ts';
import { describeEntry, listLines } from './baseline-words.ts';

/** What an audit without questions did and found. */
export interface AuditSummary {
  readonly label: string;
  /** Undefined: nothing was to be set. */
  readonly decision: Decision | undefined;
  readonly isDryRun: boolean;
  /** How many there are in all. */
  readonly entries: number;
  readonly selected: readonly BaselineEntry[];
  /** As they were before. */
  readonly changed: readonly BaselineEntry[];
  /** Those among the selected rules, paths and ages that wait for a decision. */
  readonly open: readonly BaselineEntry[];
  /** In days, by key; empty where nobody asked. */
  readonly ages: ReadonlyMap<string, number>;
  /** In days; narrows what is open. */
  readonly olderThan: number | undefined;
}

/** The summary for people. */
export function describeAudit(summary: AuditSummary, isWhole: boolean): readonly string[] {
  const { label, decision, open, ages, changed, isDryRun, olderThan } = summary;
  const days = open.flatMap((entry) => ages.get(keyOf(entry)) ?? []);
  const oldest = days.length === 0 ? '' : `; the oldest for ${plural(Math.max(...days), 'day')}`;
  const since = olderThan === undefined ? '' : ` for ${plural(olderThan, 'day')} or more`;
  const state =
    open.length === 0
      ? `${label}: nothing unaudited${since}`
      : `${label}: ${String(open.length)} of ${plural(summary.entries, 'entry', 'entries')} unaudited${since}${oldest}`;
  if (decision !== undefined) {
    return [
      `${label}: ${describeChange(summary)}`,
      ...(isDryRun || isWhole
        ? listLines(isDryRun ? 'would change' : 'changed', changed.map(describeEntry), isWhole)
        : []),
      ...(isDryRun ? [] : [state]),
    ];
  }
  return [
    state,
    ...listLines(
      'unaudited',
      open.map((entry) => describeAged(entry, ages)),
      isWhole,
    ),
  ];
}

/** The summary for programs. */
export function auditJson({ decision, isDryRun, entries, selected, changed, open, ages }: AuditSummary): object {
  const place = ({ fingerprint, rule, path, verdict }: BaselineEntry): object => ({ fingerprint, rule, path, verdict });
  return {
    ...(decision === undefined ? {} : { set: decision, dryRun: isDryRun }),
    entries,
    selected: selected.length,
    changed: changed.map(place),
    unaudited: open.map((entry) => {
      const days = ages.get(keyOf(entry));
      return { ...place(entry), ...(days === undefined ? {} : { days }) };
    }),
  };
}

function describeChange({ decision, selected, changed, isDryRun }: AuditSummary): string {
  const verdict = decision?.verdict ?? '';
  if (selected.length === 0) return 'no entry fits; nothing was changed';
  if (changed.length === 0) return `${plural(selected.length, 'entry is', 'entries are')} ${verdict} already`;
  const secrets = new Set(changed.map(({ fingerprint }) => fingerprint)).size;
  const what = `${plural(changed.length, 'entry', 'entries')} of ${plural(secrets, 'secret')}`;
  const same = selected.length - changed.length;
  return [
    `${what} ${isDryRun ? 'would be' : 'now'} ${verdict}`,
    ...overruled(changed, verdict),
    ...(same > 0 ? [`${String(same)} so already`] : []),
  ].join(', ');
}

/** A verdict that was there before and went: worth a word. */
function overruled(changed: readonly BaselineEntry[], verdict: string): readonly string[] {
  const before = new Map<string, number>();
  for (const entry of changed) {
    if (entry.verdict === 'unaudited' || entry.verdict === verdict) continue;
    before.set(entry.verdict, (before.get(entry.verdict) ?? 0) + 1);
  }
  return Array.from(before, ([name, count]) => `${String(count)} of them ${name} before`);
}

function describeAged(entry: BaselineEntry, ages: ReadonlyMap<string, number>): string {
  const days = ages.get(keyOf(entry));
  return `${describeEntry(entry)}${days === undefined ? '' : `, for ${plural(days, 'day')}`}`;
}
