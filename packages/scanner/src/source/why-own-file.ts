const OWN_FILES: ReadonlyMap<string, string> = new Map([
  ['.leaklint.baseline.json', 'leaklint baseline'],
  ['.secrets.baseline', 'detect-secrets baseline'],
]);

/** Why a file is no subject of a scan: it holds the decisions of a scanner, as hashes. */
export function whyOwnFile(path: string, baseline: string | undefined): string | undefined {
  // Most paths do not end like any of them; only the rest is looked up.
  const isUsual = path.endsWith('baseline') || path.endsWith('.json');
  const usual = isUsual ? OWN_FILES.get(path.slice(path.lastIndexOf('/') + 1)) : undefined;
  return usual ?? (path === baseline ? 'baseline' : undefined);
}
