import type { FileReport, LocatedSecret } from '../../src/scan/located-secret.ts';

/** A secret in line 3 of a file; what is given replaces what would be there. */
export function locatedSecret(given: Partial<LocatedSecret> & { readonly line?: number } = {}): LocatedSecret {
  const { line = 3, ...rest } = given;
  const value = rest.value ?? 'correct-horse-battery-staple';
  return {
    ruleId: 'acme-token',
    family: 'acme-token',
    value,
    severity: 'high',
    confidence: 'high',
    reasons: ['matches the format of acme-token'],
    decodedVia: [],
    region: { startLine: line, startColumn: 9, endLine: line, endColumn: 9 + value.length },
    snippet: [{ line, text: `token = ${value}`, highlight: [8, 8 + value.length] }],
    ...rest,
  };
}

/** What the search of a file brought that holds these secrets. */
export function fileReport(secrets: readonly LocatedSecret[], given: Partial<FileReport> = {}): FileReport {
  return {
    path: 'src/app.py',
    bytes: 100,
    secrets,
    skipped: [],
    suppressedByPragma: 0,
    hidden: [],
    unused: [],
    warnings: [],
    ...given,
  };
}
