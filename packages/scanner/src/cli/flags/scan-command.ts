import { UsageError } from '../../core/errors.ts';
import type { FlagValues } from './flag-values.ts';
import type { PrintOptions, ScanCommand, ScanTarget } from './parsed-command.ts';
import { readReports } from './read-reports.ts';

/** Flags that each say what to scan; there can be only one of them, and no paths beside it. */
const MODES = ['staged', 'history', 'range', 'stdin', 'commit-msg', 'patch'];

/** Reads the flags of `leaklint scan`. */
export function scanCommand(operands: readonly string[], flags: FlagValues): ScanCommand {
  checkConflicts(operands, flags);
  return {
    command: 'scan',
    target: targetOf(operands, flags),
    reports: readReports(flags),
    config: flags.text('config'),
    rules: flags.all('rule'),
    excludedRules: flags.all('exclude-rule'),
    exclude: flags.all('exclude'),
    files: flags.choice('files', ['tracked', 'worktree', 'all']),
    minConfidence: flags.choice('min-confidence', ['low', 'medium', 'high']),
    checks: !flags.has('no-checks'),
    decode: !flags.has('no-decode'),
    jobs: flags.count('jobs'),
    maxFileSize: flags.bytes('max-file-size'),
    showSecrets: flags.has('show-secrets'),
    requireComplete: flags.has('require-complete'),
    reportUnused: flags.has('report-unused'),
    progress: !flags.has('no-progress'),
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
  if (mode !== undefined && other !== undefined) {
    throw new UsageError(`--${mode} and --${other} cannot be used together: each says what to scan`);
  }
  if (mode !== undefined && operands.length > 0) {
    throw new UsageError(`--${mode} takes no paths, but there is "${operands[0] ?? ''}"`);
  }
  if (flags.has('stdin-filename') && mode !== 'stdin') {
    throw new UsageError('--stdin-filename is for --stdin, which is missing');
  }
  if (flags.has('baseline') && flags.has('no-baseline')) {
    throw new UsageError('--baseline and --no-baseline cannot be used together');
  }
  if (operands.includes('-')) throw new UsageError('"-" is no path here; for standard input use --stdin');
  if (operands.includes('')) throw new UsageError('a path is empty; an unset variable, maybe?');
}

function targetOf(operands: readonly string[], flags: FlagValues): ScanTarget {
  if (flags.has('stdin')) return { kind: 'stdin', filename: flags.text('stdin-filename') };
  const patch = flags.text('patch');
  if (patch !== undefined) return { kind: 'patch', file: patch };
  return { kind: 'paths', paths: operands };
}
