const OWN_FILES: ReadonlyMap<string, string> = new Map([
  ['.leaklint.baseline.json', 'leaklint baseline'],
  ['.secrets.baseline', 'detect-secrets baseline'],
]);

/** Why a file is no subject of a scan: it holds the decisions of a scanner, as hashes. */
export function whyOwnFile(path: string, baseline: string | undefined): string | undefined {
  if (path === baseline) return 'baseline';
  // Most paths do not end like any of them; only the rest is looked up.
  return path.endsWith('baseline') || path.endsWith('.json')
    ? OWN_FILES.get(path.slice(path.lastIndexOf('/') + 1))
    : undefined;
}
