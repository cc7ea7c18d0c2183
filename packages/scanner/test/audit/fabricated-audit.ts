import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuditMaterial, type AuditMaterial, type PlaceReader } from '../../src/audit/context/audit-material.ts';
import { createAuditSession, type AuditSession } from '../../src/audit/model/audit-session.ts';
import { createFileStore } from '../../src/audit/model/audit-store.ts';
import { loadOwnBaseline } from '../../src/baseline/baseline-file.ts';
import type { Baseline, BaselineEntry } from '../../src/baseline/entry.ts';
import { formatBaseline } from '../../src/baseline/format-baseline.ts';
import type { ObservedFinding } from '../../src/baseline/observe-findings.ts';
import { parseBaseline } from '../../src/baseline/parse-baseline.ts';
import type { Finding } from '../../src/core/finding.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { SALT } from '../baseline/entries.ts';
import { fabricateFinding, githubToken } from '../report/fabricated-result.ts';

/** The day on which tests take place. */
export const TODAY = '2026-11-21';

/** A review over a baseline on disk, and what stands in that. */
export interface FabricatedAudit {
  readonly session: AuditSession;
  readonly material: AuditMaterial;
  readonly file: string;
  readonly read: () => Baseline;
  /** Changes the file as another program would. */
  readonly edit: (change: (entry: BaselineEntry) => BaselineEntry | undefined) => void;
  readonly token: (secret: number) => string;
}

export interface AuditWish {
  /** How many secrets; each stands in one file, those whose number can be divided by three in a second one. */
  readonly secrets: number;
  readonly reader?: PlaceReader;
  readonly adapt?: (finding: Finding, secret: number) => Finding;
}

const NOTHING: PlaceReader = { readLines: () => undefined, historyOf: () => ({ origin: undefined, lines: [] }) };

/** A hash for the number of a secret. */
export function hashOf(secret: number): string {
  return secret.toString(16).padStart(8, '0').repeat(4);
}

/** Makes a baseline on disk, findings for it, and a review over both. */
export function fabricateAudit({
  secrets,
  reader = NOTHING,
  adapt = (finding) => finding,
}: AuditWish): FabricatedAudit {
  const observed = Array.from({ length: secrets }, (_, secret) => observe(secret, adapt)).flat();
  const entries = observed.map(({ key }): BaselineEntry => ({ ...key, count: 1, verdict: 'unaudited' }));
  const file = join(tempDir(), '.leaklint.baseline.json');
  writeFileSync(file, formatBaseline({ salt: SALT, entries }));
  const loaded = loadOwnBaseline(file, 'baseline');
  if (loaded === undefined) throw new Error('there is no baseline');
  const findings = observed.map(({ finding }) => finding);
  const material = createAuditMaterial({ findings, secrets: [] }, observed, reader);
  const read = (): Baseline => parseBaseline(readFileSync(file, 'utf8'), 'baseline');
  return {
    session: createAuditSession({ store: createFileStore(loaded), observed: material.observed, today: TODAY }),
    material,
    file,
    read,
    edit: (change) => {
      const { salt, entries: before } = read();
      writeFileSync(file, formatBaseline({ salt, entries: before.flatMap((entry) => change(entry) ?? []) }));
    },
    token: (secret) => githubToken(secret + 1),
  };
}

function observe(
  secret: number,
  adapt: (finding: Finding, secret: number) => Finding,
): readonly ObservedFinding<Finding>[] {
  const names = [`src/app${String(secret)}.py`, ...(secret % 3 === 0 ? [`test/case${String(secret)}.py`] : [])];
  const rule = secret % 2 === 0 ? 'github-token' : 'acme-token';
  return names.map((path) => {
    const made = fabricateFinding({ value: githubToken(secret + 1), ruleId: rule });
    const finding = adapt({ ...made, location: { ...made.location, path } }, secret);
    const key = { fingerprint: hashOf(secret), rule, path };
    return { finding, key, judgement: { kind: 'reported', reason: undefined } };
  });
}
