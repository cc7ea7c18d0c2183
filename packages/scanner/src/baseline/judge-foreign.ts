import type { Finding } from '../core/finding.ts';
import { literalOf } from './literal-of.ts';
import { knownHashOf } from './detect-secrets/known-hash-of.ts';
import type { DetectSecretsBaseline, KnownHash } from './detect-secrets/parse-detect-secrets.ts';

/** What detect-secrets knows of a finding, if it does. */
export type ForeignJudgement = { readonly path: string; readonly known: KnownHash } | undefined;

/** Holds findings against a baseline of detect-secrets: a hash counts in its own file, however often the secret stands there. */
export function judgeForeign(
  findings: readonly Pick<Finding, 'location' | 'secret' | 'snippet'>[],
  baseline: DetectSecretsBaseline,
  toBaselinePath: (path: string) => string,
): readonly ForeignJudgement[] {
  const hashesByPath = new Map<string, ReadonlySet<string>>();
  return findings.map(({ location, secret, snippet }) => {
    const path = toBaselinePath(location.path);
    const known = baseline.get(path);
    const value = literalOf({ secret, snippet });
    if (known === undefined || value === undefined) return undefined;
    const hashes = hashesByPath.get(path) ?? new Set(known.map(({ hash }) => hash));
    hashesByPath.set(path, hashes);
    const found = knownHashOf({ value, snippet, hashes });
    const match = known.find(({ hash }) => hash === found);
    return match === undefined ? undefined : { path, known: match };
  });
}
