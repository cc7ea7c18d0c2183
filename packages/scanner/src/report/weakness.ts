import type { Finding } from '../core/finding.ts';

/** Number of the CWE entry that a check's findings are an instance of; of any literal secret it is 798, hard-coded credentials. */
const BY_CHECK: ReadonlyMap<string, number> = new Map([
  ['secret-in-log', 532],
  ['secret-in-error', 209],
  ['secret-in-url', 598],
  ['file-secret-backend', 312],
  ['exposed-client-secret', 522],
]);
const HARD_CODED_CREDENTIALS = 798;

/** The CWE number that fits a finding. */
export function weaknessOf({ ruleId }: Finding): number {
  return BY_CHECK.get(ruleId) ?? HARD_CODED_CREDENTIALS;
}
