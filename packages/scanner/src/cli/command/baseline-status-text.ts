import type { BaselineEntry } from '../../baseline/entry.ts';
import type { BaselineSummary } from '../../baseline/summarise-baseline.ts';
import { oneLine } from '../../core/one-line.ts';
import { plural } from '../../report/wording/plural.ts';
import { describeEntry, listLines } from './baseline-words.ts';

/** What `leaklint baseline status` tells. */
export interface BaselineStatus {
  readonly label: string;
  readonly summary: BaselineSummary;
  /** Entries that stand for nothing any more. */
  readonly stale: readonly BaselineEntry[];
  /** Findings of now that the baseline does not know. */
  readonly unknown: number;
  /** Days since the lines of unaudited entries were last changed; empty where git does not know. */
  readonly unauditedDays: readonly number[];
}

const SHOWN = 10;

/** The status for people. */
export function describeStatus(
  { label, summary, stale, unknown, unauditedDays }: BaselineStatus,
  isWhole: boolean,
): readonly string[] {
  const ages = unauditedDays.length === 0 ? '' : `; the oldest for ${plural(Math.max(...unauditedDays), 'day')}`;
  const verdicts = summary.byVerdict.filter(([, count]) => count > 0);
  return [
    `${label}: ${plural(summary.entries, 'entry', 'entries')}, ${plural(summary.secrets, 'secret')}`,
    '',
    ...verdicts.map(
      ([verdict, count]) => `  ${String(count).padStart(6)}  ${verdict}${verdict === 'unaudited' ? ages : ''}`,
    ),
    ...table('By rule', summary.byRule, isWhole),
    ...table('By path', summary.byPath, isWhole),
    '',
    ...listLines(
      'stale: nothing found for them; `leaklint baseline update` takes them out',
      stale.map(describeEntry),
      isWhole,
    ),
    ...listLines('expired: reported again', summary.expired.map(describeEntry), isWhole),
    unknown === 0
      ? 'Every finding of now is in the baseline.'
      : `${plural(unknown, 'finding')} of now not in the baseline: \`leaklint scan\` reports them.`,
  ];
}

function table(
  heading: string,
  rows: readonly (readonly [name: string, count: number])[],
  isWhole: boolean,
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  const rest = rows.length - shown.length;
  return [
    '',
    heading,
    ...shown.map(([name, count]) => `  ${String(count).padStart(6)}  ${oneLine(name)}`),
    ...(rest > 0 ? [`          and ${String(rest)} more (--verbose lists them)`] : []),
  ];
}
