import type { FileMode } from '../core/file-mode.ts';
import type { GlobScope, PathMatcher } from '../port/globs.ts';
import type { Ports } from '../port/ports.ts';
import { excludeFiles } from './exclude-files.ts';
import { hintIgnoredEnv } from './hint-ignored-env.ts';
import { listTargets } from './list-targets.ts';
import { requireFiles } from './require-files.ts';
import type { Listing, Selection } from './selection.ts';
import { sortListing } from './sort-listing.ts';
import type { Targets } from './target.ts';

export interface SelectRequest {
  readonly targets: Targets;
  readonly mode: FileMode;
  /** What `--exclude` and the configurations at and above the root exclude. */
  readonly exclude: readonly GlobScope[];
  /** Gives what nested configurations exclude; they stand among the files. */
  readonly excludeNested?: (paths: readonly string[]) => Promise<readonly GlobScope[]>;
  /** Report path of a baseline that has a name of its own. */
  readonly baseline?: string;
}

/**
 * Selects the files to scan and names what is left out; throws `ScanError` where a named folder gives none.
 * The index, commit ranges and history are sources of their own: they list git's objects, not files.
 */
export async function selectFiles(request: SelectRequest, ports: Ports): Promise<Selection> {
  const { targets, mode } = request;
  const excluded = await compile(request.exclude, ports);
  const listing = await excludeNested(request, await listTargets({ targets, mode, excluded }, ports), ports);
  const sorted = sortListing(listing, targets.root, request.baseline);
  requireFiles(sorted, targets.targets, mode);
  const hints = mode !== 'all' && targets.isRepository ? hintIgnoredEnv(sorted, targets, ports.fileSystem) : [];
  return { root: targets.root, files: sorted.files, skipped: sorted.skipped, hints: [...listing.hints, ...hints] };
}

async function excludeNested(request: SelectRequest, listing: Listing, ports: Ports): Promise<Listing> {
  const scopes = (await request.excludeNested?.(listing.files)) ?? [];
  return excludeFiles(listing, await compile(scopes, ports));
}

async function compile(scopes: readonly GlobScope[], ports: Ports): Promise<PathMatcher | undefined> {
  if (scopes.every((scope) => scope.globs.length === 0)) return undefined;
  const compileGlobs = await ports.globs();
  return compileGlobs(scopes);
}
