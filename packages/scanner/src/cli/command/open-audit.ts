import { createAuditMaterial, type AuditMaterial } from '../../audit/context/audit-material.ts';
import { createAuditSession, type AuditSession } from '../../audit/model/audit-session.ts';
import { createFileStore } from '../../audit/model/audit-store.ts';
import { plural } from '../../report/wording/plural.ts';
import { findBaseline } from '../../scan/scan-for-baseline.ts';
import type { AuditCommand } from '../flags/parsed-command.ts';
import { createPlaceReader } from './audit-place-reader.ts';
import { auditRequest } from './audit-request.ts';
import { requireBaseline } from './baseline-request.ts';
import { surveyWithProgress } from './baseline-survey.ts';
import { printIncomplete } from './baseline-words.ts';
import { nodeScanPorts } from './node-scan-ports.ts';
import { whoDecides } from './who-decides.ts';

/** A review, ready for either face. */
export interface OpenedAudit {
  readonly session: AuditSession;
  readonly material: AuditMaterial;
  readonly by: string | undefined;
  readonly today: string;
  readonly welcome: string | undefined;
  readonly label: string;
  /** Tells this baseline from others, on this machine. */
  readonly salt: string;
}

/** Finds the baseline, scans for what it speaks of, and starts a review. */
export async function openAudit(command: AuditCommand): Promise<OpenedAudit> {
  const request = auditRequest(command);
  const ports = nodeScanPorts();
  const found = await findBaseline(request, ports);
  const file = requireBaseline(found);
  const survey = await surveyWithProgress(request, { found, baseline: file.baseline }, !command.quiet);
  printIncomplete(survey.result);
  const material = createAuditMaterial(survey.result, survey.observed, await createPlaceReader(found, ports));
  const known = new Set(file.baseline.entries.map(({ fingerprint }) => fingerprint));
  const unknown = survey.observed.filter(({ key }) => !known.has(key.fingerprint)).length;
  return {
    session: createAuditSession({ store: createFileStore(file), observed: material.observed, today: request.today }),
    material,
    by: whoDecides(command.by, found.root),
    today: request.today,
    welcome:
      unknown === 0
        ? undefined
        : `${plural(unknown, 'finding')} of now not in the baseline: \`leaklint baseline update\` takes them over`,
    label: file.label,
    salt: file.baseline.salt,
  };
}
