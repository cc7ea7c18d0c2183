import type { BaselineEntry } from '../../baseline/entry.ts';
import type { ObservedFinding } from '../../baseline/observe-findings.ts';
import type { Finding } from '../../core/finding.ts';
import { SEVERITIES } from '../../report/severity.ts';
import type { AuditGroup, AuditPlace } from './audit-group.ts';
import { compareText } from '../../core/text/compare-text.ts';

/** A finding that was held against the baseline. */
export type ObservedPlace = Pick<ObservedFinding<Finding>, 'finding' | 'key'>;

const CONFIDENCES = ['high', 'medium', 'low'];

/**
 * One group for each secret in the baseline, the most severe first. `observed` holds masked findings; those that the
 * baseline has no entry for are left out: what nobody remembers needs no verdict.
 */
export function buildGroups(
  entries: readonly BaselineEntry[],
  observed: readonly ObservedPlace[],
): readonly AuditGroup[] {
  const places = new Map<string, AuditPlace[]>();
  for (const [at, { finding, key }] of observed.entries()) {
    const place = { finding, path: key.path, at };
    const same = places.get(key.fingerprint);
    if (same === undefined) places.set(key.fingerprint, [place]);
    else same.push(place);
  }
  const known = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const same = known.get(entry.fingerprint);
    if (same === undefined) known.set(entry.fingerprint, [entry]);
    else same.push(entry);
  }
  return Array.from(known, ([id, same]) => toGroup(id, same, places.get(id) ?? [])).sort(compareGroups);
}

function toGroup(id: string, entries: readonly BaselineEntry[], places: readonly AuditPlace[]): AuditGroup {
  const rule = entries[0]?.rule ?? '';
  const finding = (places.find(({ finding: { ruleId } }) => ruleId === rule) ?? places[0])?.finding;
  const words = [
    rule,
    finding?.title ?? '',
    finding?.redacted ?? '',
    ...entries.map(({ path }) => path),
    ...places.flatMap((place) => [place.path, ...place.finding.snippet.map(({ text }) => text)]),
  ];
  return {
    id,
    rule,
    title: finding?.title ?? rule,
    severity: finding?.severity,
    confidence: finding?.confidence,
    redacted: finding?.redacted ?? '',
    places,
    keys: entries.map(({ fingerprint, path, rule: name }) => ({ fingerprint, path, rule: name })),
    haystack: [...new Set(words)].join('\n').toLowerCase(),
  };
}

function compareGroups(a: AuditGroup, b: AuditGroup): number {
  return (
    rank(SEVERITIES, a.severity) - rank(SEVERITIES, b.severity) ||
    rank(CONFIDENCES, a.confidence) - rank(CONFIDENCES, b.confidence) ||
    compareText(a.rule, b.rule) ||
    compareText(placeOf(a), placeOf(b)) ||
    (a.places[0]?.finding.location.startLine ?? 0) - (b.places[0]?.finding.location.startLine ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** What the scan no longer finds comes last. */
function rank(order: readonly string[], name: string | undefined): number {
  return name === undefined ? order.length : order.indexOf(name);
}

function placeOf({ places, keys }: AuditGroup): string {
  return places[0]?.path ?? keys[0]?.path ?? '';
}
