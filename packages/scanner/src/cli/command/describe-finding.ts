import type { BaselineEntry } from '../../baseline/entry.ts';
import type { Judgement } from '../../baseline/place.ts';
import type { Finding } from '../../core/finding.ts';
import { oneLine } from '../../core/one-line.ts';
import { describeEntry, listLines } from './baseline-words.ts';

/** A finding of now, and what the baseline says to it. */
export interface ExplainedFinding {
  readonly finding: Finding;
  readonly judgement: Judgement;
}

/** A finding for people: its places, the evidence in the order in which it was weighed, and what was decided. */
export function describeFinding(
  explained: readonly ExplainedFinding[],
  otherEntries: readonly BaselineEntry[],
): readonly string[] {
  const blocks = explained.flatMap(({ finding, judgement }) => [
    ...describePlace(finding),
    ...describeJudgement(judgement),
    '',
  ]);
  return [...blocks, ...listLines('in the baseline, but not found there now', otherEntries.map(describeEntry), true)];
}

function describePlace(finding: Finding): readonly string[] {
  const { title, ruleId, redacted, severity, confidence, location, decodedVia, reasons, help } = finding;
  return [
    oneLine(`${title} (${ruleId}): ${redacted}`),
    oneLine(`  at ${location.path}:${String(location.startLine)}:${String(location.startColumn)}`),
    `  ${severity} severity, ${confidence} confidence`,
    ...(decodedVia.length === 0 ? [] : [`  decoded from ${decodedVia.join(', then ')}`]),
    ...reasons.map((reason) => oneLine(`  because ${reason}`)),
    oneLine(`  what to do: ${help.revoke === undefined ? help.fix : `revoke it at ${help.revoke}. ${help.fix}`}`),
  ];
}

function describeJudgement(judgement: Judgement): readonly string[] {
  if (judgement.kind === 'known') {
    const { by, expires } = judgement.entry;
    const who = by === undefined ? '' : `, by ${by}`;
    const until = expires === undefined ? '' : `, until ${expires}`;
    return [oneLine(`  in the baseline: ${describeEntry(judgement.entry)}${who}${until}`)];
  }
  return [judgement.reason === undefined ? '  not in the baseline' : oneLine(`  reported: ${judgement.reason}`)];
}
