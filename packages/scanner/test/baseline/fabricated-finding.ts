import type { Finding } from '../../src/core/finding.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import type { Secret } from '../../src/core/secret.ts';

/** A finding with a secret in a place. */
export function fabricatedFinding({
  secret,
  path,
  line,
}: {
  readonly secret: Secret;
  readonly path: string;
  readonly line: number;
}): Finding {
  return {
    ruleId: 'acme-token',
    kind: 'secret',
    title: 'Acme token',
    severity: 'high',
    confidence: 'high',
    fingerprint: fingerprint('acme', secret.reveal()),
    redacted: secret.toString(),
    secret,
    location: { path, startLine: line, startColumn: 1, endLine: line, endColumn: 9 },
    decodedVia: [],
    reasons: [],
    occurrences: [{ path, startLine: line }],
    snippet: [],
    help: { docs: '', fix: '' },
  };
}
