import type { Finding, GitOrigin, Help, Location } from '../core/finding.ts';
import { allowHint } from './wording/allow-hint.ts';

/** A finding as the contract's JSON has it: fixed order of keys, and no key without a value. */
export function findingToJson(finding: Finding, showSecrets: boolean): Readonly<Record<string, unknown>> {
  const { ruleId, kind, title, severity, confidence, fingerprint, redacted, secret } = finding;
  return {
    ruleId,
    kind,
    title,
    severity,
    confidence,
    fingerprint,
    redacted,
    ...(showSecrets && secret !== undefined ? { secret: secret.reveal() } : {}),
    location: locationToJson(finding.location),
    decodedVia: finding.decodedVia,
    reasons: finding.reasons,
    occurrences: finding.occurrences.map(({ path, startLine, commit }) => ({ path, startLine, commit })),
    ...(finding.git === undefined ? {} : { git: gitToJson(finding.git) }),
    help: helpToJson(finding),
  };
}

function locationToJson({ path, startLine, startColumn, endLine, endColumn }: Location): Location {
  return { path, startLine, startColumn, endLine, endColumn };
}

/** `undefined` values are left out by `JSON.stringify`. */
function gitToJson(git: GitOrigin): Readonly<Record<keyof GitOrigin, unknown>> {
  const { commit, author, email, date, kind, reachableFrom, moreRefs, inHead, removedIn, commits } = git;
  return { commit, author, email, date, kind, reachableFrom, moreRefs, inHead, removedIn, commits };
}

function helpToJson(finding: Finding): Readonly<Record<keyof Help, unknown>> {
  const { revoke, docs, fix } = finding.help;
  const { text, where } = allowHint(finding);
  return { revoke, docs, fix, allow: { text, where } };
}
