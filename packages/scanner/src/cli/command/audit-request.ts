import type { PathScan } from '../../scan/scan-request.ts';
import type { AuditCommand } from '../flags/parsed-command.ts';
import { settingsOf } from './settings-of.ts';

/** The scan that finds what the baseline speaks of. */
export function auditRequest({ config, minConfidence, baseline, files }: AuditCommand): PathScan {
  return { ...settingsOf({ config, minConfidence, baseline }), paths: [], files, jobs: undefined };
}
