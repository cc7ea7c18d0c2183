import { UsageError } from '../../core/errors.ts';
import type { CommitRange } from '../../scan/git-scan.ts';
import type { FlagValues } from './flag-values.ts';
import type { PrintOptions, ScanCommand, ScanTarget } from './parsed-command.ts';
import { readReports } from './read-reports.ts';
import { searchOptions } from './search-options.ts';

/** Flags that each say what to scan; there can be only one of them, and no paths beside it. */
const MODES = ['staged', 'history', 'range', 'since-date', 'branch', 'stdin', 'commit-msg', 'patch'];
/** The only two that go together. */
const BRANCH_SINCE = ['since-date', 'branch'];

/** Reads the flags of `leaklint scan`. */
export function scanCommand(operands: readonly string[], flags: FlagValues): ScanCommand {
  checkConflicts(operands, flags);
  return {
    command: 'scan',
    target: targetOf(operands, flags),
    reports: readReports(flags),
    ...searchOptions(flags),
    showSecrets: flags.has('show-secrets'),
    requireComplete: flags.has('require-complete'),
    reportUnused: flags.has('report-unused'),
    baseline: flags.has('no-baseline') ? false : flags.text('baseline'),
    ...printOptions(flags),
  };
}

/** Reads the flags that every command with output has. */
export function printOptions(flags: FlagValues): PrintOptions {
  if (flags.has('quiet') && flags.has('verbose')) throw new UsageError('--quiet and --verbose cannot be used together');
  return { quiet: flags.has('quiet'), verbose: flags.has('verbose'), color: !flags.has('no-color') };
}

function checkConflicts(operands: readonly string[], flags: FlagValues): void {
  const [mode, other] = MODES.filter((name) => flags.has(name));
  if (mode !== undefined && other !== undefined && !BRANCH_SINCE.every((name) => name === mode || name === other)) {
    throw new UsageError(`--${mode} and --${other} cannot be used together: each says what to scan`);
  }
  if (mode === 'history') checkHistory(operands);
  else if (mode !== undefined && operands.length > 0) {
    throw new UsageError(`--${mode} takes no paths, but there is "${operands[0] ?? ''}"`);
  }
  if (flags.has('stdin-filename') && mode !== 'stdin') {
    throw new UsageError('--stdin-filename is for --stdin, which is missing');
  }
  const forHistory = ['cache', 'cache-file', 'recurse-submodules'].find((name) => flags.has(name));
  if (forHistory !== undefined && mode !== 'history') {
    throw new UsageError(`--${forHistory} is for --history, which is missing`);
  }
  if (flags.has('baseline') && flags.has('no-baseline')) {
    throw new UsageError('--baseline and --no-baseline cannot be used together');
  }
  if (operands.includes('-')) throw new UsageError('"-" is no path here; for standard input use --stdin');
  if (operands.includes('')) throw new UsageError('a path is empty; an unset variable, maybe?');
}

function commitsOf(flags: FlagValues): CommitRange | undefined {
  const range = flags.text('range');
  if (range !== undefined) return { kind: 'range', range };
  const branch = flags.text('branch');
  const date = flags.text('since-date');
  if (date !== undefined) return { kind: 'since', date, branch };
  return branch === undefined ? undefined : { kind: 'branch', branch };
}

function checkHistory(operands: readonly string[]): void {
  const [place, another] = operands;
  if (another === undefined) return;
  throw new UsageError(
    `--history takes one repository or bundle, but there are "${place ?? ''}" and "${another}"; to leave out paths use --exclude`,
  );
}

function targetOf(operands: readonly string[], flags: FlagValues): ScanTarget {
  if (flags.has('history')) {
    const cacheFile = flags.text('cache-file');
    const hasCache = flags.has('cache') || cacheFile !== undefined;
    const recurseSubmodules = flags.has('recurse-submodules');
    return {
      kind: 'history',
      place: operands[0],
      recurseSubmodules,
      cache: hasCache ? { file: cacheFile } : undefined,
    };
  }
  if (flags.has('stdin')) return { kind: 'stdin', filename: flags.text('stdin-filename') };
  const patch = flags.text('patch');
  if (patch !== undefined) return { kind: 'patch', file: patch };
  if (flags.has('staged')) return { kind: 'staged' };
  const message = flags.text('commit-msg');
  if (message !== undefined) return { kind: 'commit-msg', file: message };
  const commits = commitsOf(flags);
  if (commits !== undefined) return { kind: 'commits', commits };
  return { kind: 'paths', paths: operands };
}
