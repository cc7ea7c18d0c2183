import { ScanError } from '../core/errors.ts';
import type { FileMode } from '../core/file-mode.ts';
import type { SortedListing } from './sort-listing.ts';
import type { Target } from './target.ts';

/** Throws `ScanError` when nothing is selected at all, or a named folder gives no file: nothing scanned is not clean. */
export function requireFiles(listing: SortedListing, targets: readonly Target[], mode: FileMode): void {
  const isEmpty = (target: Target): boolean => !listing.files.some((file) => isBelow(file.path, target.path));
  const empty =
    listing.files.length === 0 ? targets[0] : targets.find((target) => target.kind === 'folder' && isEmpty(target));
  if (empty !== undefined) throw new ScanError(`${empty.given}: no file to scan: ${whyEmpty(listing, empty, mode)}`);
}

function whyEmpty(listing: SortedListing, target: Target, mode: FileMode): string {
  const skips = listing.skipped.filter(
    (skip) => skip.path === target.path || isBelow(skip.path, target.path) || isBelow(target.path, skip.path),
  );
  const [first] = skips;
  if (first === undefined)
    return target.repository === undefined || mode === 'all' ? 'the folder is empty' : NOT_LISTED;
  const others = skips.length === 1 ? '' : `, and ${String(skips.length - 1)} more are left out`;
  return `${first.path}: ${first.reason}${others}`;
}

const NOT_LISTED = 'git leaves out all that is in the folder, or it is empty (see --files all)';

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
