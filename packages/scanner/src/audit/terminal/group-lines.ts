import { oneLine } from '../../core/one-line.ts';
import { plural } from '../../report/wording/plural.ts';
import type { ContextLine } from '../context/context-lines.ts';
import { entryOfPlace, type AuditGroup, type AuditPlace, type GroupState } from '../model/audit-group.ts';
import { wrapText } from './fit-line.ts';
import { piece, type ScreenLine } from './style-text.ts';
import type { TerminalAudit } from './terminal-state.ts';

const MOST_PLACES = 30;
const INDENT = '  ';

/** The description of a group: where it is, in which code, what speaks for and against it, and how it came there. */
export function groupLines(audit: TerminalAudit, group: AuditGroup, columns: number): readonly ScreenLine[] {
  const state = audit.session.stateOf(group);
  if (group.places.length === 0) return missingLines(state, columns);
  const shown = group.places.slice(0, MOST_PLACES);
  const rest = group.places.length - shown.length;
  const reasons = group.places[0]?.finding.reasons ?? [];
  return [
    ...shown.flatMap((place, index) => [
      ...(index === 0 ? [] : [[]]),
      ...placeLines(audit, { place, state, shownReasons: index === 0 ? [] : reasons }, columns),
    ]),
    ...(rest > 0 ? [[], [piece(`and ${plural(rest, 'other place')}`, 'faint')]] : []),
    ...staleLines(group, state),
  ];
}

function placeLines(
  { material }: TerminalAudit,
  {
    place,
    state,
    shownReasons,
  }: { readonly place: AuditPlace; readonly state: GroupState; readonly shownReasons: readonly string[] },
  columns: number,
): readonly ScreenLine[] {
  const { location, decodedVia, reasons } = place.finding;
  const where = `${oneLine(location.path)}:${String(location.startLine)}:${String(location.startColumn)}`;
  const isSaid = reasons.every((reason) => shownReasons.includes(reason));
  return [
    [piece(where, 'strong'), ...noteOf(place, state)],
    ...(decodedVia.length === 0 ? [] : [[piece(`${INDENT}decoded from ${decodedVia.join(', then ')}`, 'faint')]]),
    ...material.context(place).map(codeLine),
    ...(isSaid ? [] : reasons.flatMap((reason) => sentence(`• ${reason}`, columns))),
    ...material.history(place).flatMap((line) => sentence(`↺ ${line}`, columns)),
  ];
}

/** Where a place differs from what the head of the screen says. */
function noteOf(place: AuditPlace, state: GroupState): ScreenLine {
  const entry = entryOfPlace(place, state);
  if (entry === undefined) return [piece('  not in the baseline here: scans report it', 'warning')];
  const isAlike = state.entries.every(({ verdict }) => verdict === entry.verdict);
  return isAlike ? [] : [piece(`  ${entry.verdict}`, 'note')];
}

function codeLine({ line, text, highlight, isFound }: ContextLine): ScreenLine {
  const gutter = [
    piece(isFound ? '▸' : ' ', 'danger'),
    piece(`${String(line).padStart(5)} │ `, isFound ? 'plain' : 'faint'),
  ];
  if (highlight === undefined) return [...gutter, piece(text, isFound ? 'plain' : 'faint')];
  const [start, end] = highlight;
  const before = start > 60 && text.length > 100 ? `…${text.slice(start - 40, start)}` : text.slice(0, start);
  return [...gutter, piece(before), piece(text.slice(start, end), 'mark'), piece(text.slice(end))];
}

function sentence(text: string, columns: number): readonly ScreenLine[] {
  const [first = '', ...more] = wrapText(text, columns - INDENT.length - 2);
  return [first, ...more.map((line) => `${INDENT}${line}`)].map((line) => [piece(INDENT + line, 'faint')]);
}

function missingLines({ entries }: GroupState, columns: number): readonly ScreenLine[] {
  return [
    ...sentence('Nothing is found for it any more; `leaklint baseline update` takes it out. It was in:', columns),
    ...entries.slice(0, MOST_PLACES).map(({ path }) => [piece(`${INDENT}${oneLine(path)}`, 'strong')]),
  ];
}

function staleLines({ places }: AuditGroup, { entries }: GroupState): readonly ScreenLine[] {
  const gone = entries.filter(
    (entry) =>
      !places.some(
        (place) => place.path === entry.path || (entry.path.endsWith('/') && place.path.startsWith(entry.path)),
      ),
  );
  if (gone.length === 0) return [];
  return [[], [piece(`no longer in ${gone.map(({ path }) => oneLine(path)).join(', ')}`, 'faint')]];
}
