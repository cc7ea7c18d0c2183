import { compareText } from '../core/text/compare-text.ts';
import type { Skip } from '../core/scan-result.ts';
import type { Listing, SelectedFile } from './selection.ts';
import { toAbsolute } from './to-absolute.ts';
import { whyOwnFile } from './why-own-file.ts';

export interface SortedListing {
  readonly files: readonly SelectedFile[];
  readonly skipped: readonly Skip[];
}

/** Sorts what was found, once each, and takes out the scanner's own files. */
export function sortListing(listing: Listing, root: string, baseline: string | undefined): SortedListing {
  const prefix = toAbsolute(root, ' ').slice(0, -1);
  const skipped = [...listing.skipped];
  const files: SelectedFile[] = [];
  // Sorts by UTF-16 code units, without a comparison function, which is several times faster.
  listing.files.sort();
  let previous: string | undefined;
  for (const path of listing.files) {
    if (path === previous) continue;
    previous = path;
    const reason = whyOwnFile(path, baseline);
    if (reason === undefined) files.push({ path, absolute: prefix + path });
    else skipped.push({ path, reason });
  }
  return { files: withUnusual(files, listing.unusual), skipped: sortSkips(skipped) };
}

function withUnusual(files: SelectedFile[], unusual: readonly SelectedFile[]): readonly SelectedFile[] {
  if (unusual.length === 0) return files;
  const distinct = new Map(unusual.map((file) => [`${file.path}\0${file.absolute.toString()}`, file]));
  return [...files, ...distinct.values()].sort((left, right) => compareText(left.path, right.path));
}

function sortSkips(skips: readonly Skip[]): readonly Skip[] {
  const distinct = new Map(skips.map((skip) => [`${skip.path}\0${skip.reason}`, skip]));
  return [...distinct.values()].sort((left, right) => compareText(left.path, right.path));
}
