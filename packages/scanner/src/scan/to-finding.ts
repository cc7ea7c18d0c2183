import type { RuleDetails } from '@leaklint/rules';
import type { Finding, Help } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { redact } from '../core/redact.ts';
import { Secret } from '../core/secret.ts';
import { pragmaComment } from '../pragma/pragma-comment.ts';
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
    help: helpFor(secret, { path, details }),
  };
}

const FIX = 'Read it from the environment or a secret manager.';
const FIX_WITHOUT_ADDRESS = 'Replace it if it was ever shared; then read it from the environment or a secret manager.';

function helpFor({ ruleId, region }: LocatedSecret, { path, details }: FindingContext): Help {
  const docs = `docs/rules.md#${ruleId}`;
  const allow = pragmaComment(path, ruleId, region.endLine > region.startLine);
  return {
    ...(details?.revoke === undefined
      ? { docs, fix: FIX_WITHOUT_ADDRESS }
      : { revoke: details.revoke, docs, fix: FIX }),
    ...(allow === undefined ? {} : { allow }),
  };
}
