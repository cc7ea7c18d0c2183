import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CiPlan } from '../../ci/ci-plan.ts';
import { planCi } from '../../ci/plan-ci.ts';
import { ConfigError, ScanError } from '../../core/errors.ts';
import { oneLine } from '../../core/one-line.ts';
import { resolveRevision } from '../../git/range/resolve-revision.ts';
import { readFromCommits } from '../../hook/bypass/read-bypasses.ts';
import { nodeUserGit } from '../../adapter/node-user-git.ts';
import { openCommitScan } from '../../scan/commit/commit-scene.ts';
import type { CiCommand, ReportTarget, ScanCommand } from '../flags/parsed-command.ts';
import { printError } from '../output/print.ts';
import { nodeGitScanPorts } from './node-git-scan-ports.ts';
import { runScan } from './scan.ts';

const NOTHING_TO_SCAN = 0;
const INCOMPLETE = 4;

/** `leaklint ci`: scans what the event that started the run adds, and says what that is. */
export async function runCi(command: CiCommand): Promise<number> {
  const { scan, hasReports } = command;
  const { plan, isShallow } = await makePlan(command);
  const isHistory = scan.target.kind === 'history';
  const target = isHistory ? { kind: 'history' as const } : plan.target;
  if (!scan.quiet) printError(`leaklint: ${oneLine(`${plan.system}, ${plan.event}: ${describe(target)}`)}`);
  if (target.kind === 'nothing') return NOTHING_TO_SCAN;
  if (target.kind === 'range') printBypasses(target.range, scan);
  const reports = hasReports ? scan.reports : defaultReports();
  const code = await runWithSummary({ ...scan, reports, target: toScanTarget(target, scan) }, plan);
  if (code === INCOMPLETE && isShallow) printError(`leaklint: this clone is shallow: ${plan.depthAdvice}`);
  return code;
}

async function makePlan({ base }: CiCommand): Promise<{ readonly plan: CiPlan; readonly isShallow: boolean }> {
  const scene = await openCommitScan(process.cwd(), nodeGitScanPorts());
  try {
    const find = (revision: string): Promise<string | undefined> => resolveRevision(revision, scene);
    const given = base ?? process.env['LEAKLINT_BASE'];
    const plan = await planCi({
      environment: process.env,
      event: readPayload(process.env['GITHUB_EVENT_PATH']),
      base: given === undefined || /^0*$/.test(given) ? undefined : given,
      find,
    });
    return { plan, isShallow: scene.repository.shallow.size > 0 };
  } finally {
    scene.store.close();
  }
}

function readPayload(file: string | undefined): unknown {
  if (file === undefined || file === '') return undefined;
  try {
    const payload: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return payload;
  } catch (error) {
    throw new ConfigError(`GITHUB_EVENT_PATH: ${file} is no readable JSON`, { cause: error });
  }
}

function describe(target: CiPlan['target']): string {
  if (target.kind === 'nothing') return 'nothing to scan';
  return target.kind === 'history' ? 'scanning all of history' : `scanning ${target.range}`;
}

function toScanTarget(
  target: Exclude<CiPlan['target'], { kind: 'nothing' }>,
  scan: ScanCommand,
): ScanCommand['target'] {
  if (target.kind === 'range') return { kind: 'commits', commits: target };
  if (scan.target.kind === 'history') return scan.target;
  return { kind: 'history', place: undefined, recurseSubmodules: false, cache: undefined };
}

function defaultReports(): readonly ReportTarget[] {
  return [{ format: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty', file: undefined }];
}

/** GitHub shows what a step adds to a file; others may have written to it before. */
async function runWithSummary(scan: ScanCommand, plan: CiPlan): Promise<number> {
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary === undefined || summary === '') return runAdvised(scan, plan);
  const folder = mkdtempSync(path.join(tmpdir(), 'leaklint-'));
  try {
    const file = path.join(folder, 'summary.md');
    const code = await runAdvised({ ...scan, reports: [...scan.reports, { format: 'markdown', file }] }, plan);
    appendFileSync(summary, readFileSync(file));
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAdvised(scan: ScanCommand, { depthAdvice }: CiPlan): Promise<number> {
  try {
    return await runScan(scan);
  } catch (error) {
    if (!(error instanceof ScanError) || !error.message.includes('no such revision')) throw error;
    throw new ScanError(`${error.message}; in CI, ${depthAdvice}`, { cause: error });
  }
}

/** What was committed past the hook on purpose is news for whoever reviews it, and no reason to fail. */
function printBypasses(range: string, { quiet }: ScanCommand): void {
  if (quiet) return;
  for (const { commit = '', who, reason } of bypassesIn(range)) {
    printError(`leaklint: ${oneLine(`the hook was passed by in ${commit.slice(0, 9)}, by ${who}: ${reason}`)}`);
  }
}

function bypassesIn(range: string): ReturnType<typeof readFromCommits> {
  try {
    return readFromCommits(range, process.cwd(), { git: nodeUserGit });
  } catch (error) {
    // The scan says better what is wrong with the range, or knows the commits that are there.
    if (error instanceof ScanError) return [];
    throw error;
  }
}
