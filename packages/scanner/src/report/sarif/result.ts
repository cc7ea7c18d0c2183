import type { Finding, SnippetLine } from '../../core/finding.ts';
import { messageOf } from '../wording/message.ts';
import { artifactLocation } from './artifact-location.ts';
import { SARIF_SEVERITIES } from './level.ts';

type Json = Readonly<Record<string, unknown>>;

/** GitHub shows no more locations of one result. */
const MOST_RELATED = 100;

/** A finding as a SARIF `result`. */
export function toResult(finding: Finding, ruleIndex: number | undefined): Json {
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: SARIF_SEVERITIES[finding.severity].level,
    message: { text: withoutLinks(describe(finding)) },
    locations: [{ physicalLocation: primaryLocation(finding) }],
    relatedLocations: relatedLocations(finding),
    partialFingerprints: { 'leaklint/v1': finding.fingerprint },
    properties: propertiesOf(finding),
  };
}

function describe(finding: Finding): string {
  const { reasons } = finding;
  return messageOf(finding) + (reasons.length === 0 ? '' : `: ${reasons.join('; ')}`);
}

/** In a SARIF message `[text](target)` is a link: what a scanned file says must not become one. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

function primaryLocation({ location, snippet, redacted }: Finding): Json {
  const { path, startLine, startColumn, endLine, endColumn } = location;
  return {
    artifactLocation: artifactLocation(path),
    region: { startLine, startColumn, endLine, endColumn, snippet: redacted === '' ? undefined : { text: redacted } },
    contextRegion: contextRegion(snippet, startLine, endLine),
  };
}

/** The surrounding lines: SARIF asks that they hold the whole region, without a gap. */
function contextRegion(snippet: readonly SnippetLine[], startLine: number, endLine: number): Json | undefined {
  const first = snippet.at(0)?.line ?? Infinity;
  const last = snippet.at(-1)?.line ?? 0;
  if (first > startLine || last < endLine || last - first !== snippet.length - 1) return undefined;
  return { startLine: first, endLine: last, snippet: { text: snippet.map(({ text }) => text).join('\n') } };
}

function relatedLocations({ location, occurrences }: Finding): readonly Json[] | undefined {
  const others = occurrences.filter(
    ({ path, startLine }) => path !== location.path || startLine !== location.startLine,
  );
  if (others.length === 0) return undefined;
  return others.slice(0, MOST_RELATED).map(({ path, startLine, commit }, index) => ({
    id: index + 1,
    physicalLocation: { artifactLocation: artifactLocation(path), region: { startLine } },
    message: { text: commit === undefined ? 'The same secret' : `The same secret in commit ${commit}` },
  }));
}

function propertiesOf(finding: Finding): Json {
  const { kind, severity, confidence, decodedVia, reasons, occurrences, git } = finding;
  return {
    kind,
    severity,
    confidence,
    decodedVia: decodedVia.length === 0 ? undefined : decodedVia,
    reasons,
    occurrences: occurrences.length,
    git,
  };
}
