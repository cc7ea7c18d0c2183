import type { Finding } from '../../core/finding.ts';
import { knownHashOf } from '../detect-secrets/known-hash-of.ts';
import { literalOf } from '../literal-of.ts';
import type { ForeignEntry } from './foreign-entry.ts';

/** Gives a line of a file in a commit. */
export type ReadLine = (commit: string, path: string, line: number) => string | undefined;

/** Which findings the entries of another tool mean. */
export interface ForeignMatches {
  readonly matches: readonly { readonly entry: ForeignEntry; readonly findings: readonly Finding[] }[];
  /** Entries that mean nothing that leaklint finds. */
  readonly unmatched: readonly ForeignEntry[];
}

/** Finds out which findings the entries of another tool mean. */
export function matchForeign(
  entries: readonly ForeignEntry[],
  findings: readonly Finding[],
  readLine: ReadLine,
): ForeignMatches {
  const byPath = groupByPath(findings);
  const results = entries.map((entry) => {
    const candidates = entry.path === undefined ? findings : (byPath.get(entry.path) ?? []);
    return { entry, findings: candidates.filter((finding) => isMeant(entry, finding, readLine)) };
  });
  return {
    matches: results.filter((result) => result.findings.length > 0),
    unmatched: results.filter((result) => result.findings.length === 0).map(({ entry }) => entry),
  };
}

function groupByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.location.path) ?? [];
    groups.set(finding.location.path, group);
    group.push(finding);
  }
  return groups;
}

function isMeant(entry: ForeignEntry, finding: Finding, readLine: ReadLine): boolean {
  const value = literalOf(finding);
  if (value === undefined) return false;
  if (entry.sha1 !== undefined) {
    return knownHashOf({ value, snippet: finding.snippet, hashes: new Set([entry.sha1]) }) !== undefined;
  }
  if (entry.value !== undefined) return isPartOf(entry.value, value) || isPartOf(value, entry.value);
  if (entry.pattern !== undefined) return entry.pattern.test(value);
  const { path, line, commit } = entry;
  if (path === undefined || line === undefined) return false;
  if (commit === undefined) return finding.location.startLine <= line && line <= finding.location.endLine;
  // The line has moved since; the commit still has it.
  return readLine(commit, path, line)?.includes(value.split(/\r?\n/, 1)[0] ?? '') === true;
}

/** A few letters are a part of anything. */
function isPartOf(part: string, whole: string): boolean {
  return part === whole || (part.length >= 8 && whole.includes(part));
}
