import type { Severity } from '@leaklint/rules';

interface SarifSeverity {
  readonly level: 'error' | 'warning' | 'note';
  /** GitHub reads it as a CVSS score: over 9.0 critical, 7.0 high, 4.0 medium, below low. */
  readonly securitySeverity: string;
}

/** How each severity is said in SARIF. */
export const SARIF_SEVERITIES: Readonly<Record<Severity, SarifSeverity>> = {
  critical: { level: 'error', securitySeverity: '9.5' },
  high: { level: 'error', securitySeverity: '8.0' },
  medium: { level: 'warning', securitySeverity: '5.5' },
  low: { level: 'note', securitySeverity: '2.5' },
};
