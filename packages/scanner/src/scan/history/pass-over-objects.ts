import type { ObjectStore } from '../../git/store/object-store.ts';
import { idLength } from '../../git/store/object.ts';
import type { PreparedScan } from '../prepare-scan.ts';
import type { RepositoryScan } from './history-outcome.ts';
import type { HistoryPorts } from './history-request.ts';
import type { ObjectPassOptions, ObjectSearch } from './object-search.ts';
import { searchPacks } from './search-packs.ts';

/** What came of the pass, and what is to be said of it. */
export interface PassOutcome {
  readonly pass: ObjectSearch;
  readonly warnings: readonly string[];
}

/** Looks at every object of the store once, the quick way where that is possible. */
export async function passOverObjects(
  scan: RepositoryScan & { readonly store: ObjectStore },
  { rules, search, meanwhile }: PreparedScan & Pick<ObjectPassOptions, 'meanwhile'>,
  ports: HistoryPorts,
): Promise<PassOutcome> {
  const { request } = scan;
  const { onProgress, isStopped } = ports;
  const options: ObjectPassOptions = {
    engine: { pack: rules.pack, decode: request.decode, text: ports.text },
    jobs: request.jobs,
    maxFileSize: search.maxFileSize,
    isStopped,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(meanwhile === undefined ? {} : { meanwhile }),
  };
  const run = (given: ObjectPassOptions): Promise<ObjectSearch> => runPass(scan, given, ports);
  if (request.cache === undefined) return { pass: await run(options), warnings: [] };
  const { passWithCache } = await import('./cached-pass.ts');
  return passWithCache(options, { scan, ports, run });
}

async function runPass(
  { repository, request, store }: RepositoryScan & { readonly store: ObjectStore },
  options: ObjectPassOptions,
  ports: HistoryPorts,
): Promise<ObjectSearch> {
  const length = idLength(repository.format);
  if (request.plain) {
    const { searchPlainly } = await import('./plain-pass.ts');
    const place = { gitDirectory: repository.gitDirectory, idLength: length };
    return searchPlainly(place, options, await ports.streamGit());
  }
  const { text, pause, packThreads: threads } = ports;
  const { openFile } = ports.repository;
  return searchPacks({ store, idLength: length }, options, { openFile, text, threads, pause });
}
