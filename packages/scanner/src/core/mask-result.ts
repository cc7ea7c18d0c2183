import type { Finding, GitOrigin } from './finding.ts';
import { createMask } from './mask.ts';
import type { Mask } from './mask.ts';
import { maskSnippetLine } from './mask/snippet-line.ts';
import type { ScanResult, Skip, UnusedSuppression } from './scan-result.ts';
import type { Secret } from './secret.ts';

/** The result as reports may show it: no text in it holds a secret, and no finding carries one. */
export function maskResult(result: ScanResult): ScanResult {
  const mask = createMask(secretsOf(result));
  return {
    ...result,
    secrets: [],
    skipped: result.skipped.map((skip) => maskSkip(skip, mask)),
    unused: result.unused.map((unused) => maskUnused(unused, mask)),
    warnings: result.warnings.map((warning) => mask(warning)),
    findings: result.findings.map((finding) => maskFinding(finding, mask)),
  };
}

/** The finding without its secret, and with every free text masked; ids, enums and fingerprints stay. */
export function maskFinding(finding: Finding, mask: Mask): Finding {
  const { git, help } = finding;
  return {
    ...finding,
    title: mask(finding.title, 'name'),
    redacted: mask(finding.redacted, 'name'),
    secret: undefined,
    location: maskPath(finding.location, mask),
    reasons: finding.reasons.map((reason) => mask(reason)),
    occurrences: finding.occurrences.map((occurrence) => maskPath(occurrence, mask)),
    snippet: finding.snippet.map((line) => maskSnippetLine(line, finding, mask)),
    ...(git === undefined ? {} : { git: maskGit(git, mask) }),
    help: { ...help, docs: mask(help.docs, 'name'), fix: mask(help.fix, 'name') },
  };
}

function secretsOf(result: ScanResult): readonly Secret[] {
  const found = result.findings.flatMap((finding) => finding.secret ?? []);
  return result.secrets === undefined ? found : [...found, ...result.secrets];
}

function maskPath<Place extends { readonly path: string }>(place: Place, mask: Mask): Place {
  return { ...place, path: mask(place.path, 'name') };
}

function maskGit(git: GitOrigin, mask: Mask): GitOrigin {
  return {
    ...git,
    ...(git.author === undefined ? {} : { author: mask(git.author) }),
    ...(git.email === undefined ? {} : { email: mask(git.email) }),
    reachableFrom: git.reachableFrom.map((name) => mask(name, 'name')),
  };
}

function maskSkip(skip: Skip, mask: Mask): Skip {
  return { ...skip, path: mask(skip.path, 'name'), reason: mask(skip.reason) };
}

function maskUnused({ path, line, text }: UnusedSuppression, mask: Mask): UnusedSuppression {
  return { path: mask(path, 'name'), line, text: mask(text, 'snippet') };
}
