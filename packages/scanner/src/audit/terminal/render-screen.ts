import { plural } from '../../report/wording/plural.ts';
import { describePlaces, describeState } from '../model/audit-words.ts';
import type { AuditGroup, GroupState } from '../model/audit-group.ts';
import { fillLine, fitLine, spread } from './fit-line.ts';
import { footLines } from './foot-lines.ts';
import { groupLines } from './group-lines.ts';
import { helpLines } from './help-lines.ts';
import { visibleGroups } from './navigate.ts';
import { piece, type ScreenLine, type TextStyle } from './style-text.ts';
import type { TerminalAudit, TerminalState } from './terminal-state.ts';

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

const SMALLEST: ScreenSize = { columns: 20, rows: 8 };

/** Every line of the screen, none wider than it, exactly as many as it has. */
export function renderScreen(audit: TerminalAudit, state: TerminalState, size: ScreenSize): readonly ScreenLine[] {
  const columns = Math.max(SMALLEST.columns, size.columns);
  const rows = Math.max(SMALLEST.rows, size.rows);
  const head = headLines(audit, state, columns);
  const foot = footLines(audit, state, columns);
  const room = Math.max(1, rows - head.length - foot.length);
  const body = bodyLines(audit, state, { columns, room });
  const filled = [...body, ...Array.from({ length: Math.max(0, room - body.length) }, (): ScreenLine => [])];
  return [...head, ...filled, ...foot].slice(0, rows).map((line) => fitLine(line, columns));
}

function bodyLines(
  audit: TerminalAudit,
  state: TerminalState,
  { columns, room }: { readonly columns: number; readonly room: number },
): readonly ScreenLine[] {
  if (state.mode.kind === 'help') return helpLines().slice(0, room);
  const group = audit.session.group(state.current ?? '');
  if (group === undefined) return emptyLines(audit, state);
  const lines = groupLines(audit, group, columns);
  if (lines.length <= room) return lines;
  const from = Math.min(state.scroll, lines.length - room + 1);
  const left = lines.length - from - (room - 1);
  return [
    ...lines.slice(from, from + room - 1),
    [piece(left > 0 ? `  ↓ ${plural(left, 'more line')}: space` : '  ↑ the end', 'note')],
  ];
}

function emptyLines({ session }: TerminalAudit, { filter }: TerminalState): readonly ScreenLine[] {
  if (session.groups().length === 0) return [[], [piece('  The baseline is empty: nothing to review.', 'good')]];
  if (filter === '') return [[], [piece('  Nothing to review.', 'good')]];
  return [[], [piece('  Nothing fits the filter any more; F changes it.', 'good')]];
}

function headLines(audit: TerminalAudit, state: TerminalState, columns: number): readonly ScreenLine[] {
  const { groups, decided } = audit.session.progress();
  const visible = visibleGroups(audit, state);
  const at = visible.findIndex(({ id }) => id === state.current) + 1;
  const count = `${String(at)} of ${String(visible.length)}, ${String(decided)} decided`;
  const filter = state.filter === '' ? '' : `filter ${state.filter} · `;
  const bar = spread([piece(' leaklint audit', 'bar')], [piece(`${filter}${count} `, 'bar')], columns);
  const group = audit.session.group(state.current ?? '');
  return [
    fillLine(
      bar.map(({ text }) => piece(text, 'bar')),
      columns,
      'bar',
    ),
    progressLine(groups === 0 ? 1 : decided / groups, columns),
    ...(group === undefined || state.mode.kind === 'help' ? [] : titleLines(audit, state, { group, columns })),
  ];
}

function progressLine(share: number, columns: number): ScreenLine {
  const done = Math.floor(share * columns);
  return [piece('━'.repeat(done), 'good'), piece('─'.repeat(columns - done), 'faint')];
}

const SEVERITY_STYLES: Readonly<Record<string, TextStyle>> = {
  critical: 'danger',
  high: 'danger',
  medium: 'warning',
  low: 'note',
};

function titleLines(
  { session, material }: TerminalAudit,
  { revealed, draft }: TerminalState,
  { group, columns }: { readonly group: AuditGroup; readonly columns: number },
): readonly ScreenLine[] {
  const { severity, confidence, title, redacted, rule } = group;
  const now = session.stateOf(group);
  const secret = revealed === group.id ? (material.reveal(group) ?? '') : redacted;
  const facts = [rule, ...(confidence === undefined ? [] : [`${confidence} confidence`]), describePlaces(group)];
  const badge =
    severity === undefined ? [] : [piece(`${severity.toUpperCase()}  `, SEVERITY_STYLES[severity] ?? 'plain')];
  const kept = [draft.reason, draft.expires].filter((part) => part !== undefined);
  return [
    spread([...badge, piece(title, 'title')], [piece(secret, revealed === group.id ? 'danger' : 'mark')], columns),
    [piece(facts.join(' · '), 'faint')],
    [
      piece(describeState(now), stateStyle(now)),
      ...(kept.length === 0 ? [] : [piece(`  next: ${kept.join(', ')}`, 'note')]),
    ],
    [],
  ];
}

function stateStyle({ isOpen, isExpired, verdict }: GroupState): TextStyle {
  if (isExpired || verdict === 'true-positive') return 'danger';
  return isOpen ? 'warning' : 'good';
}
