import type { Verdict } from '../entry.ts';

/** How an entry of another tool says which finding it means; what it has of these must all hold. */
export interface ForeignEntry {
  /** POSIX, relative to the repository's root; undefined: anywhere. */
  readonly path: string | undefined;
  /** Line of the file, in the commit where there is one. */
  readonly line?: number;
  readonly commit?: string;
  /** The raw secret, as tools write it into their reports. */
  readonly value?: string;
  /** SHA-1 of what detect-secrets took for the secret. */
  readonly sha1?: string;
  /** What the values look like that are allowed. */
  readonly pattern?: RegExp;
  readonly verdict: Verdict;
  readonly reason?: string;
  /** For messages: where it stands, without a secret. */
  readonly origin: string;
}

/** A file of another tool. */
export interface ForeignFile {
  readonly tool: 'detect-secrets' | 'gitleaks' | 'trufflehog' | 'secretlint';
  readonly entries: readonly ForeignEntry[];
}

/** A path as leaklint writes it. */
export function toForeignPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}
