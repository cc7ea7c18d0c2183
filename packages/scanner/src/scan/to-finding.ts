import type { RuleDetails } from '@leaklint/rules';
import type { Finding, Help, Occurrence } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { redact } from '../core/redact.ts';
import { Secret } from '../core/secret.ts';
import { pragmaComment } from '../pragma/pragma-comment.ts';
import { isInArchive } from '../source/archive/is-archive-name.ts';
import type { LocatedSecret } from './located-secret.ts';

/** What is known of a rule beyond what the engine needs, by id. */
export type DetailsById = ReadonlyMap<string, RuleDetails>;

export interface FindingContext {
  readonly path: string;
  readonly details: RuleDetails | undefined;
}

/** Dresses a located secret for reports. */
export function toFinding(secret: LocatedSecret, { path, details }: FindingContext): Finding {
  const { code } = secret;
  return {
    ruleId: secret.ruleId,
    kind: code === undefined ? 'secret' : 'code',
    title: code?.title ?? details?.name ?? secret.ruleId,
    severity: secret.severity,
    confidence: secret.confidence,
    fingerprint: fingerprint(secret.family, secret.value),
    redacted: code === undefined ? redact(secret.value) : '',
    secret: code === undefined ? new Secret(secret.value) : undefined,
    location: { path, ...secret.region },
    decodedVia: secret.decodedVia,
    reasons: secret.reasons,
    occurrences: [occurrenceOf(secret, path)],
    snippet: secret.snippet,
    ...(secret.git === undefined ? {} : { git: secret.git }),
    ...(secret.timesInHead === undefined ? {} : { timesInHead: secret.timesInHead }),
    ...(secret.isUntouched === true ? { isUntouched: true } : {}),
    help: helpFor(secret, { path, details }),
  };
}

function occurrenceOf({ region, git }: LocatedSecret, path: string): Occurrence {
  return { path, startLine: region.startLine, ...(git?.commit === undefined ? {} : { commit: git.commit }) };
}

const FIX = 'Read it from the environment or a secret manager.';
const FIX_WITHOUT_ADDRESS = 'Replace it if it was ever shared; then read it from the environment or a secret manager.';

function helpFor({ ruleId, region, code }: LocatedSecret, { path, details }: FindingContext): Help {
  const docs = `docs/${code === undefined ? 'rules' : 'checks'}.md#${ruleId}`;
  // Nobody writes a comment into an archive.
  const allow = isInArchive(path) ? undefined : pragmaComment(path, ruleId, region.endLine > region.startLine);
  if (code !== undefined) return { docs, fix: code.fix, ...(allow === undefined ? {} : { allow }) };
  return {
    ...(details?.revoke === undefined
      ? { docs, fix: FIX_WITHOUT_ADDRESS }
      : { revoke: details.revoke, docs, fix: FIX }),
    ...(allow === undefined ? {} : { allow }),
  };
}
