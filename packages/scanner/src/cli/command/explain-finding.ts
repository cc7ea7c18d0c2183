import { keyOf, type BaselineEntry } from '../../baseline/entry.ts';
import { slowHash, newSalt } from '../../baseline/slow-hash.ts';
import { UsageError } from '../../core/errors.ts';
import { findBaseline, surveyBaseline } from '../../scan/scan-for-baseline.ts';
import type { PathScan } from '../../scan/scan-request.ts';
import type { ExplainCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { describeFinding, type ExplainedFinding } from './describe-finding.ts';
import { nodeScanPorts } from './node-scan-ports.ts';
import { settingsOf } from './settings-of.ts';

/** `leaklint explain FINGERPRINT`: what speaks for and against a finding of the current folder, and what was decided. */
export async function explainFinding(command: ExplainCommand): Promise<number> {
  const { subject } = command;
  const request = requestOf(command);
  const ports = nodeScanPorts();
  const found = await findBaseline(request, ports);
  const baseline = found.file?.baseline ?? { salt: newSalt(), entries: [] };
  const ofReport = await Promise.all([
    slowHash(subject, 'guessable', baseline.salt),
    slowHash(subject, 'random', baseline.salt),
  ]);
  const hashes = new Set([subject, ...ofReport]);
  const entries = baseline.entries.filter(({ fingerprint }) => hashes.has(fingerprint));
  const survey = await surveyBaseline(request, { found, baseline }, ports);
  const places = survey.observed.filter(({ key }) => hashes.has(key.fingerprint));
  if (entries.length + places.length === 0) {
    throw new UsageError(`${subject}: neither found in the current folder nor in a baseline`);
  }
  const explained = places.map(({ finding, judgement }): ExplainedFinding => ({ finding, judgement }));
  const met = new Set(places.flatMap(({ judgement }) => (judgement.kind === 'known' ? keyOf(judgement.entry) : [])));
  const missing = entries.filter((entry) => !met.has(keyOf(entry)));
  if (command.format === 'json') printOut(`${JSON.stringify(toJson(explained, missing), undefined, 2)}\n`);
  else printOut(`${describeFinding(explained, missing).join('\n')}\n`);
  return 0;
}

/** All that there is to see, however unsure. */
function requestOf({ config, baseline }: ExplainCommand): PathScan {
  return { ...settingsOf({ config, baseline, minConfidence: 'low' }), paths: [], files: undefined, jobs: undefined };
}

function toJson(explained: readonly ExplainedFinding[], entries: readonly BaselineEntry[]): object {
  return {
    findings: explained.map(({ finding, judgement }) => ({
      ruleId: finding.ruleId,
      title: finding.title,
      severity: finding.severity,
      confidence: finding.confidence,
      fingerprint: finding.fingerprint,
      redacted: finding.redacted,
      location: finding.location,
      decodedVia: finding.decodedVia,
      reasons: finding.reasons,
      ...(judgement.kind === 'known' ? { baseline: judgement.entry } : {}),
    })),
    otherEntries: entries,
  };
}
