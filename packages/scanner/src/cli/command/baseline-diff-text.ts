import { isEmptyDiff, type BaselineDiff, type EntryChange } from '../../baseline/diff-baselines.ts';
import type { BaselineEntry } from '../../baseline/entry.ts';
import { oneLine } from '../../core/one-line.ts';
import { plural } from '../../report/wording/plural.ts';
import { describeEntry } from './baseline-words.ts';

/** A diff for the terminal. */
export function diffToText(diff: BaselineDiff, since: string): readonly string[] {
  if (isEmptyDiff(diff)) return [`The baseline is as it was at ${since}.`];
  return [
    ...(diff.isNew ? [`At ${since} there was no such baseline, or one with another salt: all of it is new.`] : []),
    ...diff.added.map((entry) => `+ ${describeEntry(entry)}`),
    ...diff.removed.map((entry) => `- ${describeEntry(entry)}`),
    ...diff.moved.map(({ from, to }) => `> ${oneLine(from.path)} → ${describeEntry(to)}`),
    ...diff.rejudged.map((change) => `! ${oneLine(change.to.rule)} in ${oneLine(change.to.path)}: ${rejudged(change)}`),
    ...diff.recounted.map(({ from, to }) => `# ${describeEntry(to)}, was ${String(from.count)}`),
    '',
    summary(diff),
  ];
}

/** A diff for a comment on a pull request. */
export function diffToMarkdown(diff: BaselineDiff): string {
  if (isEmptyDiff(diff)) return 'The leaklint baseline is unchanged.';
  const rows = [
    ...diff.added.map((entry) => row('added', entry, entry.verdict)),
    ...diff.removed.map((entry) => row('removed', entry, entry.verdict)),
    ...diff.moved.map(({ from, to }) => row(`moved from ${code(from.path)}`, to, to.verdict)),
    ...diff.rejudged.map((change) => row('judged anew', change.to, `${change.from.verdict} → ${change.to.verdict}`)),
    ...diff.recounted.map(({ from, to }) =>
      row('counted anew', to, `${String(from.count)} → ${String(to.count)} times`),
    ),
  ];
  return [
    `### leaklint baseline: ${summary(diff)}`,
    '',
    '| what | rule | path | verdict | reason |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function summary({ added, removed, moved, rejudged: judged, recounted }: BaselineDiff): string {
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [moved.length, 'moved'],
    [judged.length, 'judged anew'],
    [recounted.length, 'counted anew'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${String(count)} ${what}`);
  const unaudited = added.filter(({ verdict }) => verdict === 'unaudited').length;
  return `${told.join(', ')}${unaudited > 0 ? `; ${plural(unaudited, 'new entry', 'new entries')} nobody has looked at` : ''}`;
}

function rejudged({ from, to }: EntryChange): string {
  const reason = to.reason === undefined ? '' : `: ${to.reason}`;
  const last = to.expires === from.expires ? '' : `, until ${to.expires ?? 'forever'}`;
  return oneLine(`${from.verdict} → ${to.verdict}${reason}${last}`);
}

function row(what: string, { rule, path, reason = '' }: BaselineEntry, verdict: string): string {
  return `| ${what} | ${code(rule)} | ${code(path)} | ${verdict} | ${cell(reason)} |`;
}

/** Whatever is in a path, it stays inside of its cell. */
function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function cell(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#@]/g, '\\$&');
}
