import { UsageError } from '../../core/errors.ts';
import type { BaselineFile } from '../../baseline/baseline-file.ts';
import type { BaselinePlaceFound } from '../../scan/scan-for-baseline.ts';
import type { PathScan } from '../../scan/scan-request.ts';
import type { BaselineCommand } from '../flags/parsed-command.ts';
import { settingsOf } from './settings-of.ts';

/** The scan that a baseline is made from. */
export function scanRequestOf(command: BaselineCommand, paths: readonly string[]): PathScan {
  return { ...settingsOf(command), paths, files: command.files, jobs: command.jobs };
}

/** The baseline that a command changes or shows; throws `UsageError` where there is none yet. */
export function requireBaseline({ file, location }: BaselinePlaceFound): BaselineFile {
  if (file !== undefined) return file;
  throw new UsageError(`${location.label}: no such baseline; \`leaklint baseline create\` makes one`);
}
