import type { RuleDetails } from '@leaklint/rules';
import type { Finding, Help } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { redact } from '../core/redact.ts';
import { Secret } from '../core/secret.ts';
import type { LocatedSecret } from './located-secret.ts';

/** What is known of a rule beyond what the engine needs, by id. */
export type DetailsById = ReadonlyMap<string, RuleDetails>;

export interface FindingContext {
  readonly path: string;
  readonly details: RuleDetails | undefined;
}

/** Dresses a located secret for reports. */
export function toFinding(secret: LocatedSecret, { path, details }: FindingContext): Finding {
  return {
    ruleId: secret.ruleId,
    kind: 'secret',
    title: details?.name ?? secret.ruleId,
    severity: secret.severity,
    confidence: secret.confidence,
    fingerprint: fingerprint(secret.family, secret.value),
    redacted: redact(secret.value),
    secret: new Secret(secret.value),
    location: { path, ...secret.region },
    decodedVia: secret.decodedVia,
    reasons: secret.reasons,
    occurrences: [{ path, startLine: secret.region.startLine }],
    snippet: secret.snippet,
    help: helpFor(secret.ruleId, details),
  };
}

const FIX =
  'Take it out of the file and read it from the environment or a secret manager; if it was ever pushed or shared, revoke it first.';

function helpFor(ruleId: string, details: RuleDetails | undefined): Help {
  const help = { docs: `docs/rules.md#${ruleId}`, fix: FIX };
  return details?.revoke === undefined ? help : { revoke: details.revoke, ...help };
}
