import type { FileSystem } from '../port/file-system.ts';
import type { Git } from '../port/git.ts';
import { parseGitListing } from './parse-git-listing.ts';
import { readGitWarnings } from './read-git-warnings.ts';
import { createListing, type Listing } from './selection.ts';
import { sortGitEntry, type Sorting } from './sort-git-entry.ts';

export interface RepositoryRequest {
  readonly git: Git;
  readonly fileSystem: FileSystem;
  /** Absolute path of its work tree. */
  readonly repository: string;
  /** Folders in it that are wanted, relative to it; none stands for all of it. */
  readonly folders: readonly string[];
  /** Also what is not in the index and not ignored. */
  readonly untracked: boolean;
}

/** What git lists, paths relative to the repository; or why it could not. */
export type RepositoryOutcome =
  | { readonly kind: 'listed'; readonly listing: Listing; readonly nested: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Asks git for the files of a work tree. */
export function listRepository(request: RepositoryRequest): RepositoryOutcome {
  const { fileSystem, repository } = request;
  const untracked = request.untracked ? ['--others', '--exclude-standard'] : [];
  const args = ['ls-files', '-z', '-t', '--stage', '--deleted', ...untracked, '--', ...request.folders];
  const outcome = request.git.run({ repository, args });
  if (outcome.kind === 'not-installed') return { kind: 'failed', reason: 'git is not installed' };
  if (outcome.kind === 'failed') return outcome;
  const { plain, others } = parseGitListing(outcome.output);
  const deleted = new Set(others.filter((entry) => entry.tag === 'R').map((entry) => entry.path));
  const files = deleted.size === 0 ? plain : plain.filter((path) => !deleted.has(path));
  const sorting: Sorting = {
    fileSystem,
    repository,
    listing: { ...createListing(), files: [...files] },
    nested: [],
    deleted,
    absent: 0,
  };
  for (const entry of others) sortGitEntry(sorting, entry);
  const { listing, nested, absent } = sorting;
  listing.skipped.push(...readGitWarnings(outcome.warnings));
  if (absent > 0) listing.hints.push(`${String(absent)} tracked files are not on disk (sparse checkout): not scanned`);
  return { kind: 'listed', listing, nested };
}
