import { compareText } from '../core/text/compare-text.ts';

/** What people decided over a known finding; the order is that of an overview. */
export const VERDICTS = ['unaudited', 'true-positive', 'revoked', 'accepted', 'test', 'false-positive'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A known finding: what it is, where it may stand and how often, and what was decided over it. */
export interface BaselineEntry {
  /** Slow, salted hash of the finding's fingerprint; never the fingerprint of reports. */
  readonly fingerprint: string;
  readonly rule: string;
  /** A file; with a slash at its end a folder and all below it; `/` is everywhere. */
  readonly path: string;
  /** How often the finding stands there. */
  readonly count: number;
  readonly verdict: Verdict;
  readonly reason?: string;
  /** Who decided. */
  readonly by?: string;
  /** `2027-01-31`: the last day on which the entry counts. */
  readonly expires?: string;
}

/** A baseline; entries are sorted, and no two have the same key. */
export interface Baseline {
  /** Hexadecimal. */
  readonly salt: string;
  readonly entries: readonly BaselineEntry[];
  /** A quicker way to single entries than through all of them, where whoever read the file knows one. */
  readonly lines?: EntryLines;
}

/** The entries of a file that need not all be parsed. */
export interface EntryLines {
  /** The entries with a hash, in the order of the file; the same objects as in `entries`. */
  readonly withHash: (hash: string) => readonly BaselineEntry[];
  /** False: no entry is of the rule. */
  readonly mayNameRule: (rule: string) => boolean;
}

/** What makes two entries the same. */
export type EntryKey = Pick<BaselineEntry, 'fingerprint' | 'rule' | 'path'>;

/** The key of an entry as one string, for maps. */
export function keyOf({ fingerprint, rule, path }: EntryKey): string {
  return `${fingerprint}\0${rule}\0${path}`;
}

/** The order of entries in a file: by hash, so that entries of different people land in different places. */
export function compareEntries(a: EntryKey, b: EntryKey): number {
  return compareText(a.fingerprint, b.fingerprint) || compareText(a.path, b.path) || compareText(a.rule, b.rule);
}

/** Whether an entry's scope is a folder. */
export function isFolderScope(path: string): boolean {
  return path.endsWith('/');
}

/** Whether a path lies in an entry's scope. */
export function isInScope(path: string, scope: string): boolean {
  if (!isFolderScope(scope)) return path === scope;
  return scope === '/' || path.startsWith(scope);
}

/** Whether an entry has had its last day; `today` as `2027-01-31`. */
export function isExpired({ expires }: BaselineEntry, today: string): boolean {
  return expires !== undefined && expires < today;
}
