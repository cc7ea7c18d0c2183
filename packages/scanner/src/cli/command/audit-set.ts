import { setTimeout as pause } from 'node:timers/promises';
import { readDay } from '../../audit/model/read-day.ts';
import { selectEntries, type EntrySelection } from '../../audit/model/select-entries.ts';
import { BaselineChangedError, saveBaseline, type BaselineFile } from '../../baseline/baseline-file.ts';
import type { BaselineEntry } from '../../baseline/entry.ts';
import { setVerdict, type Decision } from '../../baseline/set-verdict.ts';
import { slowHash } from '../../baseline/slow-hash.ts';
import { UsageError } from '../../core/errors.ts';
import { findBaseline, type BaselinePlaceFound } from '../../scan/scan-for-baseline.ts';
import type { AuditCommand } from '../flags/parsed-command.ts';
import { printError, printOut } from '../output/print.ts';
import { auditRequest } from './audit-request.ts';
import { auditJson, describeAudit, type AuditSummary } from './audit-summary.ts';
import { agesOfEntries } from './baseline-ages.ts';
import { requireBaseline } from './baseline-request.ts';
import { nodeScanPorts } from './node-scan-ports.ts';
import { whoDecides } from './who-decides.ts';

const MOST_TRIES = 100;
const PATIENCE = 50;
const UNAUDITED = 1;

/** `leaklint audit` without questions: sets verdicts, counts what is open, and fails for it if it is asked to. */
export async function auditUnattended(command: AuditCommand): Promise<number> {
  const request = auditRequest(command);
  const decision = decisionOf(command, request.today);
  for (let tries = 1; ; tries++) {
    try {
      const summary = await auditOnce(command, decision);
      if (command.format === 'json') printOut(`${JSON.stringify(auditJson(summary), undefined, 2)}\n`);
      else if (!command.quiet) printOut(`${describeAudit(summary, command.verbose).join('\n')}\n`);
      return command.failsOnUnaudited && summary.open.length > 0 ? UNAUDITED : 0;
    } catch (error) {
      // Somebody else was quicker: what fits is looked up again in what they wrote.
      if (!(error instanceof BaselineChangedError) || tries === MOST_TRIES) throw error;
      await pause(PATIENCE);
    }
  }
}

async function auditOnce(command: AuditCommand, decision: Decision | undefined): Promise<AuditSummary> {
  const ports = nodeScanPorts();
  const found = await findBaseline(auditRequest(command), ports);
  const file = requireBaseline(found);
  const ages = await agesFor(command, found, file);
  const selection = await withHashes(command.selection, file);
  const { entries } = file.baseline;
  const selected = selectEntries(entries, selection, ages);
  const isOther = (entry: BaselineEntry): boolean => decision !== undefined && differs(entry, decision);
  const changed = selected.filter(isOther);
  const after = decision === undefined ? file.baseline : setVerdict(file.baseline, changed, decision);
  if (changed.length > 0 && !command.isDryRun) saveBaseline(file, after);
  const left = command.isDryRun ? file.baseline : after;
  return {
    label: file.label,
    decision,
    isDryRun: command.isDryRun,
    entries: entries.length,
    selected,
    changed,
    open: openAmong(left.entries, command, { selection, ages }),
    ages,
    olderThan: command.set === undefined || command.failsOnUnaudited ? selection.olderThan : undefined,
  };
}

/** What is left to do: in all, or, where somebody wants to fail for it, among what they named. */
function openAmong(
  entries: readonly BaselineEntry[],
  { set, failsOnUnaudited }: AuditCommand,
  { selection, ages }: { readonly selection: EntrySelection; readonly ages: ReadonlyMap<string, number> },
): readonly BaselineEntry[] {
  if (set !== undefined && !failsOnUnaudited) return entries.filter(({ verdict }) => verdict === 'unaudited');
  return selectEntries(entries, { ...selection, verdicts: ['unaudited'] }, ages);
}

function decisionOf({ set, reason, expires, by }: AuditCommand, today: string): Decision | undefined {
  if (set === undefined) return undefined;
  const day = expires === undefined ? undefined : readDay(expires, today);
  if (expires !== undefined && day === undefined) {
    throw new UsageError(`--expires takes a day from today on, such as 2027-01-31 or 90d, not "${expires}"`);
  }
  const who = set === 'unaudited' ? by : whoDecides(by, process.cwd());
  return {
    verdict: set,
    ...(reason === undefined ? {} : { reason }),
    ...(who === undefined ? {} : { by: who }),
    ...(day === undefined ? {} : { expires: day }),
  };
}

/** The same decision by somebody else is no change: the first who made it stays. */
function differs(entry: BaselineEntry, { verdict, reason, expires }: Decision): boolean {
  return entry.verdict !== verdict || entry.reason !== reason || entry.expires !== expires;
}

async function agesFor(
  { selection, failsOnUnaudited }: AuditCommand,
  { root, isRepository }: BaselinePlaceFound,
  file: BaselineFile,
): Promise<ReadonlyMap<string, number>> {
  const isNeeded = selection.olderThan !== undefined;
  if (!isNeeded && !failsOnUnaudited) return new Map();
  if (!isRepository) {
    if (!isNeeded) return new Map();
    throw new UsageError('--older-than needs a git repository: git blame knows how old an entry is');
  }
  const ports = nodeScanPorts();
  const ages = await agesOfEntries(file, root, await ports.git());
  if (!isNeeded || file.baseline.entries.length === 0) return ages;
  if (ages.size === 0) throw new UsageError(`${file.label}: git blame knows nothing of it; is it committed?`);
  if (ports.fileSystem.exists(`${root}/.git/shallow`)) {
    printError('leaklint: the clone is shallow: entries may be older than git blame knows; fetch the whole history');
  }
  return ages;
}

/** A fingerprint may be that of a report, whose entry is found by hashing it. */
async function withHashes(selection: EntrySelection, { baseline }: BaselineFile): Promise<EntrySelection> {
  const known = new Set(baseline.entries.map(({ fingerprint }) => fingerprint));
  const fingerprints: string[] = [];
  for (const given of selection.fingerprints) {
    const { salt } = baseline;
    const hashes = known.has(given)
      ? [given]
      : await Promise.all([slowHash(given, 'guessable', salt), slowHash(given, 'random', salt)]);
    const match = hashes.find((hash) => known.has(hash));
    if (match === undefined) throw new UsageError(`--fingerprint ${given}: no such entry in the baseline`);
    fingerprints.push(match);
  }
  return { ...selection, fingerprints };
}
