import { keyOf, type BaselineEntry } from '../../baseline/entry.ts';
import { summariseBaseline } from '../../baseline/summarise-baseline.ts';
import { findBaseline } from '../../scan/scan-for-baseline.ts';
import type { BaselineCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { agesOfEntries } from './baseline-ages.ts';
import { requireBaseline, scanRequestOf } from './baseline-request.ts';
import { describeStatus, type BaselineStatus } from './baseline-status-text.ts';
import { surveyWithProgress } from './baseline-survey.ts';
import { printIncomplete } from './baseline-words.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** `leaklint baseline status`: what is in the baseline, what of it is stale, and how long nobody has looked at the rest. */
export async function showBaselineStatus(command: BaselineCommand): Promise<number> {
  const request = scanRequestOf(command, []);
  const ports = nodeScanPorts();
  const found = await findBaseline(request, ports);
  const file = requireBaseline(found);
  const { entries } = file.baseline;
  const isShown = command.progress && !command.quiet;
  const survey = await surveyWithProgress(request, { found, baseline: file.baseline }, isShown);
  const used = new Set(survey.observed.flatMap(({ judgement }) => (judgement.kind === 'known' ? judgement.entry : [])));
  const ages = found.isRepository
    ? await agesOfEntries(file, found.root, await ports.git())
    : new Map<string, number>();
  const unaudited = entries.filter(({ verdict }) => verdict === 'unaudited');
  const status: BaselineStatus = {
    label: file.label,
    summary: summariseBaseline(entries, request.today),
    stale: entries.filter((entry) => !used.has(entry) && survey.isSettled(entry)),
    unknown: survey.observed.length - survey.observed.filter(({ judgement }) => judgement.kind === 'known').length,
    unauditedDays: unaudited.flatMap((entry) => ages.get(keyOf(entry)) ?? []),
  };
  printIncomplete(survey.result);
  if (command.format === 'json') printOut(`${JSON.stringify(toJson(status), undefined, 2)}\n`);
  else printOut(`${describeStatus(status, command.verbose).join('\n')}\n`);
  return 0;
}

function toJson({ summary, stale, unknown, unauditedDays }: BaselineStatus): object {
  return {
    entries: summary.entries,
    secrets: summary.secrets,
    verdicts: Object.fromEntries(summary.byVerdict),
    rules: Object.fromEntries(summary.byRule),
    paths: Object.fromEntries(summary.byPath),
    expired: summary.expired.map(place),
    stale: stale.map(place),
    notInBaseline: unknown,
    ...(unauditedDays.length === 0 ? {} : { oldestUnauditedDays: Math.max(...unauditedDays) }),
  };
}

function place({ fingerprint, rule, path: file, verdict }: BaselineEntry): object {
  return { fingerprint, rule, path: file, verdict };
}
