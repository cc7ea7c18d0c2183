import type { FileReport } from './located-secret.ts';

/** What a thread found in its share. Files without anything to say are only counted. */
export interface JobReport {
  files: number;
  bytes: number;
  readonly reports: FileReport[];
}

/** Adds what the search of one file brought, or of a part of one, which is not counted once more. */
export function addReport(report: JobReport, file: FileReport, isFile = true): void {
  report.bytes += file.bytes;
  if (isFile && file.skipped.length === 0) report.files++;
  if (hasSomethingToSay(file)) report.reports.push(file);
}

function hasSomethingToSay(file: FileReport): boolean {
  return (
    file.secrets.length + file.skipped.length + file.suppressedByPragma + file.unused.length + file.warnings.length > 0
  );
}
