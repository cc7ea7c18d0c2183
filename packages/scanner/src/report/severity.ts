import type { Severity } from '@leaklint/rules';
import type { Finding } from '../core/finding.ts';

/** From worst to least. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** 0 is the worst. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** How many findings there are of each severity, worst first, none left out. */
export function countSeverities(findings: readonly Finding[]): readonly (readonly [Severity, number])[] {
  const counts = new Map<Severity, number>(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts];
}
