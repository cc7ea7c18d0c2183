import type { FileReport } from './located-secret.ts';

/** Values that were found in what an archive holds. */
export type InnerValues = Set<string>;

/** Notes what was found in a member of an archive. */
export function noteValues(values: InnerValues, { secrets }: FileReport): void {
  for (const { value } of secrets) values.add(value);
}

/** An archive's own report without what its members tell better: what they store unpacked stands in its bytes as well. */
export function withoutInner(report: FileReport, values: InnerValues): FileReport {
  if (values.size === 0 || report.secrets.length === 0) return report;
  return { ...report, secrets: report.secrets.filter(({ value }) => !values.has(value)) };
}
