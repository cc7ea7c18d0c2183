import { isRecord } from '../parse-baseline.ts';
import { toForeignPath, type ForeignEntry } from './foreign-entry.ts';

/** Reads the findings of a JSON report of gitleaks, which teams use as its baseline. */
export function parseGitleaksReport(items: readonly unknown[]): readonly ForeignEntry[] {
  return items.flatMap((item): ForeignEntry | [] => {
    if (!isRecord(item)) return [];
    const { RuleID: rule, File: file, Secret: secret, StartLine: line, Commit: commit } = item;
    if (typeof file !== 'string') return [];
    const isRaw = typeof secret === 'string' && secret !== '' && !isRedacted(secret);
    return {
      path: file === '' ? undefined : toForeignPath(file),
      ...(isRaw ? { value: secret } : lineOf(line)),
      ...(!isRaw && typeof commit === 'string' && commit !== '' ? { commit } : {}),
      verdict: 'unaudited',
      origin: `${String(rule)} in ${file}${typeof line === 'number' ? `:${String(line)}` : ''}`,
    };
  });
}

function lineOf(line: unknown): { readonly line?: number } {
  return typeof line === 'number' ? { line } : {};
}

/** With `--redact` there is no secret in a report, or the first part of it. */
function isRedacted(secret: string): boolean {
  return secret === 'REDACTED' || secret.endsWith('...');
}
