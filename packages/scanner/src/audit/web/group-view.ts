import type { Highlight } from '../../core/finding.ts';
import { printable } from '../../report/printable.ts';
import { plural } from '../../report/wording/plural.ts';
import type { AuditMaterial } from '../context/audit-material.ts';
import { entryOfPlace, firstPath, type AuditGroup, type AuditPlace, type GroupState } from '../model/audit-group.ts';
import type { AuditSession } from '../model/audit-session.ts';
import { describePlaces, describeState } from '../model/audit-words.ts';

/** A line of the list, as the page gets it. */
export interface RowView {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly confidence: string;
  readonly redacted: string;
  readonly path: string;
  readonly line: number;
  readonly places: number;
  readonly verdict: string;
  readonly isOpen: boolean;
  readonly isExpired: boolean;
  readonly reason: string;
  readonly expires: string;
  readonly by: string;
  readonly stamp: string;
}

/** A code line: what stands before the finding, the finding, and what stands after it. */
export interface CodeView {
  readonly line: number;
  readonly isFound: boolean;
  readonly parts: readonly [before: string, marked: string, after: string];
}

const MOST_PLACES = 30;

/** A group as a line of the list. */
export function rowView(group: AuditGroup, state: GroupState): RowView {
  const { id, rule, title, severity, confidence, redacted, places } = group;
  return {
    id,
    rule: printable(rule),
    title: printable(title),
    severity: severity ?? '',
    confidence: confidence ?? '',
    redacted: printable(redacted),
    path: printable(firstPath(group)),
    line: places[0]?.finding.location.startLine ?? 0,
    places: places.length,
    verdict: state.verdict,
    isOpen: state.isOpen,
    isExpired: state.isExpired,
    reason: state.reason ?? '',
    expires: state.expires ?? '',
    by: state.by ?? '',
    stamp: state.stamp,
  };
}

/** All that the page shows of a group. */
export function groupView(
  { session, material }: { readonly session: AuditSession; readonly material: AuditMaterial },
  group: AuditGroup,
): object {
  const state = session.stateOf(group);
  const { places } = group;
  const rest = places.length - MOST_PLACES;
  const { revoke, fix } = places[0]?.finding.help ?? {};
  const stale = state.entries.filter(({ path }) => !places.some((place) => entryOfPlace(place, state)?.path === path));
  return {
    ...rowView(group, state),
    state: printable(describeState(state)),
    where: describePlaces(group),
    ...(fix === undefined ? {} : { advice: printable(revoke === undefined ? fix : `Revoke it: ${revoke}. ${fix}`) }),
    list: places.slice(0, MOST_PLACES).map((place) => placeView(material, place, state)),
    more: rest > 0 ? `and ${plural(rest, 'other place')}` : '',
    stale: stale.map(({ path }) => printable(path)),
  };
}

function placeView(material: AuditMaterial, place: AuditPlace, state: GroupState): object {
  const { finding } = place;
  const { path, startLine, startColumn } = finding.location;
  const entry = entryOfPlace(place, state);
  const isAlike = state.entries.every(({ verdict }) => verdict === entry?.verdict);
  return {
    where: printable(`${path}:${String(startLine)}:${String(startColumn)}`),
    note: entry === undefined ? 'not in the baseline here: scans report it' : isAlike ? '' : entry.verdict,
    decoded: finding.decodedVia.length === 0 ? '' : `decoded from ${finding.decodedVia.join(', then ')}`,
    code: material
      .context(place)
      .map(({ line, text, highlight, isFound }): CodeView => ({ line, isFound, parts: split(text, highlight) })),
    reasons: finding.reasons.map(printable),
    history: material.history(place).map(printable),
  };
}

function split(text: string, [start, end]: Highlight = [text.length, text.length]): CodeView['parts'] {
  return [printable(text.slice(0, start)), printable(text.slice(start, end)), printable(text.slice(end))];
}
