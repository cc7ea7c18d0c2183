import { UsageError } from '../../core/errors.ts';
import type { BaselineFile } from '../../baseline/baseline-file.ts';
import type { BaselinePlaceFound } from '../../scan/scan-for-baseline.ts';
import { toBaselineChoice } from '../../scan/scan-baseline.ts';
import type { PathScan } from '../../scan/scan-request.ts';
import { VERSION } from '../../version.ts';
import type { BaselineCommand } from '../flags/parsed-command.ts';

/** The scan that a baseline is made from. */
export function scanRequestOf(command: BaselineCommand, paths: readonly string[]): PathScan {
  return {
    cwd: process.cwd(),
    configFile: command.config,
    rules: { only: command.rules, off: command.excludedRules },
    exclude: command.exclude,
    minConfidence: command.minConfidence,
    decode: command.decode,
    maxFileSize: command.maxFileSize,
    reportUnused: false,
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    toolVersion: VERSION,
    baseline: toBaselineChoice(command.baseline),
    paths,
    files: command.files,
    jobs: command.jobs,
  };
}

/** The baseline that a command changes or shows; throws `UsageError` where there is none yet. */
export function requireBaseline({ file, location }: BaselinePlaceFound): BaselineFile {
  if (file !== undefined) return file;
  throw new UsageError(`${location.label}: no such baseline; \`leaklint baseline create\` makes one`);
}
