import type { Engine } from '../../core/engine.ts';
import type { ByteStream, NotOpened } from '../../port/byte-stream.ts';
import type { FileReport } from '../located-secret.ts';
import type { FileSearch } from '../search-file.ts';
import { searchOpened } from '../search-opened.ts';

/** What a search is made with. */
export interface SearchMeans {
  readonly engine: Engine;
  readonly settings: FileSearch;
}

/**
 * Searches a file and checks its code. What its language needs is loaded when the first file of it is met, and that
 * file is then searched a second time: the search itself stays synchronous, which is what makes it quick.
 */
export async function searchWithChecks(
  open: () => ByteStream | NotOpened,
  path: string,
  means: SearchMeans,
): Promise<FileReport> {
  const report = searchOpened(open(), path, means);
  if (report.isUnchecked !== true) return report;
  await means.settings.checker?.prepare();
  return searchOpened(open(), path, means);
}
