import type { GitPorts } from '../port/git-ports.ts';
import type { ScanPorts, ScanSettings } from './scan-request.ts';

/** The outside world of a scan that reads a repository. */
export type GitScanPorts = ScanPorts & GitPorts;

/** One line of what git hands to a pre-push hook. A null id stands for a ref that is not there. */
export interface RefUpdate {
  readonly localRef: string;
  readonly localId: string;
  readonly remoteRef: string;
  readonly remoteId: string;
}

/** What `git push` is about to send. */
export interface PushScan extends ScanSettings {
  /** The remote's name, or its address where it has none: the hook's first argument. */
  readonly remote: string | undefined;
  readonly updates: readonly RefUpdate[];
}

export interface CommitMessageScan extends ScanSettings {
  /** As given; `scanCommitMessage` resolves it against `cwd`. */
  readonly file: string;
}

/** Which commits to look at. */
export type CommitRange =
  /** `A..B`, `A...B`, or one revision: all that leads to it. */
  | { readonly kind: 'range'; readonly range: string }
  | { readonly kind: 'since'; readonly date: string; readonly branch: string | undefined }
  | { readonly kind: 'branch'; readonly branch: string };

export interface RangeScan extends ScanSettings {
  readonly target: CommitRange;
}
