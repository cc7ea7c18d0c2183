import type { Skip } from '../core/scan-result.ts';
import type { GlobMatch, PathMatcher } from '../port/globs.ts';
import type { Listing } from './selection.ts';

/** Takes the files that globs exclude out of a listing, and names them. */
export function excludeFiles(listing: Listing, excluded: PathMatcher | undefined): Listing {
  if (excluded === undefined) return listing;
  const skipped = [...listing.skipped];
  const isKept = (path: string): boolean => {
    const match = excluded(path);
    if (match !== undefined) skipped.push(excludedSkip(path, match));
    return match === undefined;
  };
  const files = listing.files.filter(isKept);
  const unusual = listing.unusual.filter((file) => isKept(file.path));
  return { ...listing, files, unusual, skipped };
}

/** Names what a glob excludes: the whole folder, when it is the folder that matches. */
export function excludedSkip(path: string, match: GlobMatch): Skip {
  return {
    path: match.path === path ? path : `${match.path}/`,
    reason: `excluded by "${match.glob}" (${match.origin})`,
  };
}
