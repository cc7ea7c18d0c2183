import { VERDICTS } from '../../baseline/entry.ts';
import { UsageError } from '../../core/errors.ts';
import type { FlagValues } from './flag-values.ts';
import { refuseOperands } from './operands.ts';
import type { AuditCommand } from './parsed-command.ts';
import { printOptions } from './scan-command.ts';

const ONLY_WITH: readonly (readonly [flag: string, needed: string])[] = [
  ['port', 'web'],
  ['no-open', 'web'],
  ['reason', 'set'],
  ['expires', 'set'],
  ['dry-run', 'set'],
];
/** What says which entries `--set` means: never all of them by accident. */
const SELECTORS = ['rule', 'path', 'fingerprint', 'verdict', 'older-than'];
/** What asks nothing. */
const UNATTENDED = ['set', 'fail-on-unaudited', 'older-than'];

/** Reads the flags of `leaklint audit`. */
export function auditCommand(operands: readonly string[], flags: FlagValues): AuditCommand {
  refuseOperands('audit', operands);
  checkFlags(flags);
  const format = flags.choice('format', ['pretty', 'json']) ?? 'pretty';
  const isUnattended = format === 'json' || UNATTENDED.some((name) => flags.has(name));
  return {
    command: 'audit',
    face: flags.has('web') ? 'web' : isUnattended ? 'none' : 'terminal',
    baseline: flags.text('baseline'),
    config: flags.text('config'),
    minConfidence: flags.choice('min-confidence', ['low', 'medium', 'high']),
    files: flags.choice('files', ['tracked', 'worktree', 'all']),
    format,
    filter: flags.text('filter') ?? '',
    set: flags.choice('set', VERDICTS),
    selection: {
      rules: flags.all('rule'),
      paths: flags.all('path'),
      fingerprints: flags.all('fingerprint'),
      verdicts: flags.all('verdict').flatMap((word) => VERDICTS.find((verdict) => verdict === word) ?? []),
      olderThan: flags.count('older-than'),
    },
    reason: flags.text('reason'),
    expires: flags.text('expires'),
    by: flags.text('by'),
    isDryRun: flags.has('dry-run'),
    failsOnUnaudited: flags.has('fail-on-unaudited'),
    port: portOf(flags),
    opensBrowser: !flags.has('no-open'),
    ...printOptions(flags),
  };
}

function checkFlags(flags: FlagValues): void {
  for (const [flag, needed] of ONLY_WITH) {
    if (flags.has(flag) && !flags.has(needed)) throw new UsageError(`--${flag} is for --${needed}, which is missing`);
  }
  const unattended = UNATTENDED.find((name) => flags.has(name));
  if (flags.has('web') && unattended !== undefined) {
    throw new UsageError(`--web and --${unattended} cannot be used together: one asks, the other does not`);
  }
  if (flags.has('filter') && unattended !== undefined) {
    throw new UsageError(`--filter is for a review; --${unattended} takes --rule, --path, --fingerprint and --verdict`);
  }
  const selector = SELECTORS.find((name) => flags.has(name));
  if (flags.has('set') && selector === undefined) {
    throw new UsageError(
      "--set needs to know which entries: --rule, --path, --fingerprint, --verdict or --older-than; --path '**' means all",
    );
  }
  if (unattended === undefined && selector !== undefined && !flags.has('format')) {
    throw new UsageError(`--${selector} needs --set or --fail-on-unaudited; a review takes --filter`);
  }
}

function portOf(flags: FlagValues): number | undefined {
  const port = flags.count('port');
  if (port === undefined || port < 65_536) return port;
  throw new UsageError(`--port takes a number up to 65535, not "${String(port)}"`);
}
