import type { Finding, GitOrigin } from '../../core/finding.ts';
import type { Mask } from '../../core/mask.ts';
import { createMask } from '../../core/mask.ts';
import { maskFinding } from '../../core/mask-result.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import type { ObservedFinding } from '../../baseline/observe-findings.ts';
import { historyLines } from '../../report/pretty/history-lines.ts';
import type { AuditGroup, AuditPlace } from '../model/audit-group.ts';
import type { ObservedPlace } from '../model/build-groups.ts';
import { contextLines, type ContextLine } from './context-lines.ts';

/** What an audit asks of the outside about a place; paths are those of reports. */
export interface PlaceReader {
  /** The file as it is now, in lines; undefined for what cannot be shown: gone, too large, inside of an archive. */
  readonly readLines: (path: string) => readonly string[] | undefined;
  readonly historyOf: (path: string, line: number, secret: string | undefined) => PlaceHistory;
}

/** What git knows of a place. */
export interface PlaceHistory {
  /** How the secret came there; undefined where nobody knows. */
  readonly origin: GitOrigin | undefined;
  /** Who last changed the line, and when, as sentences. */
  readonly lines: readonly string[];
}

/** What can be shown of findings; the only place of an audit that knows raw secrets. */
export interface AuditMaterial {
  /** Masked. */
  readonly observed: readonly ObservedPlace[];
  /** The lines around a place, masked. */
  readonly context: (place: AuditPlace) => readonly ContextLine[];
  /** How the secret came there, masked. */
  readonly history: (place: AuditPlace) => readonly string[];
  /** The raw secret of a group; undefined where nothing was found. Only when a person asks for it. */
  readonly reveal: (group: AuditGroup) => string | undefined;
}

/** Prepares what a scan found for being looked at. */
export function createAuditMaterial(
  result: Pick<ScanResult, 'findings' | 'secrets'>,
  observed: readonly ObservedFinding<Finding>[],
  reader: PlaceReader,
): AuditMaterial {
  const mask = createMask([...result.findings.flatMap(({ secret }) => secret ?? []), ...(result.secrets ?? [])]);
  const byPath = new Map<string, Finding[]>();
  for (const { finding } of observed) {
    const same = byPath.get(finding.location.path);
    if (same === undefined) byPath.set(finding.location.path, [finding]);
    else same.push(finding);
  }
  return {
    observed: observed.map(({ finding, key }) => ({ finding: maskFinding(finding, mask), key })),
    context: ({ at, finding }) => {
      const raw = observed[at]?.finding;
      const lines = raw === undefined ? undefined : reader.readLines(raw.location.path);
      const neighbours = byPath.get(raw?.location.path ?? '') ?? [];
      const shown = raw && lines && contextLines({ lines, finding: raw, neighbours, mask });
      return shown ?? snippetOf(finding);
    },
    history: ({ at }) => historyOf(observed[at]?.finding, reader, mask),
    reveal: ({ places }) =>
      places.flatMap(({ at }) => observed[at]?.finding.secret ?? []).map((secret) => secret.reveal())[0],
  };
}

function snippetOf({ snippet, location }: Finding): readonly ContextLine[] {
  return snippet.map((line) => ({ ...line, isFound: line.line === location.startLine }));
}

function historyOf(finding: Finding | undefined, reader: PlaceReader, mask: Mask): readonly string[] {
  if (finding === undefined) return [];
  const { path, startLine } = finding.location;
  const { origin, lines } = reader.historyOf(path, startLine, finding.secret?.reveal());
  const told = origin === undefined ? finding : { ...finding, git: origin };
  return [...historyLines(maskFinding(told, mask)), ...lines.map((line) => mask(line))];
}
