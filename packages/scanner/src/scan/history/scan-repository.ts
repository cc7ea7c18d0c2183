import type { ResolvedConfig } from '../../config/resolved-config.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { IdNumbers } from '../../git/history/id-numbers.ts';
import { createObjectStore, type ObjectStore } from '../../git/store/object-store.ts';
import type { ObjectTable } from '../../git/history/object-table.ts';
import { outlinePacks } from '../../git/history/outline-packs.ts';
import type { PackOutline } from '../../git/history/survey-packs.ts';
import { idLength, toIdBytes } from '../../git/store/object.ts';
import type { Repository } from '../../git/store/repository.ts';
import { createSearchEngine } from '../create-search-engine.ts';
import { flagScope } from '../flag-scope.ts';
import { loadScanConfig, prepareScan, type PreparedScan } from '../prepare-scan.ts';
import { readHeadEntries, type HeadEntries } from './head-entries.ts';
import type { HistoryPorts, HistoryScan } from './history-request.ts';
import type { RepositoryScan } from './history-outcome.ts';
import { toHistoryResult } from './history-result.ts';
import { createLfsContent } from './lfs-content.ts';
import type { ObjectPassOptions, ObjectReport, ObjectSearch } from './object-search.ts';
import { passOverObjects } from './pass-over-objects.ts';
import { createPausing } from './pausing.ts';
import { placeObjects, surveyObjects } from './place-objects.ts';
import { readHolders } from './read-holders.ts';
import type { Judgement } from './search-blob.ts';
import { searchSuspects } from './search-suspects.ts';

/** Scans a repository, without its submodules; undefined when it holds nothing. */
export async function scanRepository(scan: RepositoryScan, ports: HistoryPorts): Promise<ScanResult | undefined> {
  const store = createObjectStore(scan.repository, ports.repository);
  try {
    return await scanStore({ ...scan, store }, ports);
  } finally {
    store.close();
  }
}

async function scanStore(
  scan: RepositoryScan & { readonly store: ObjectStore },
  ports: HistoryPorts,
): Promise<ScanResult | undefined> {
  const { repository, request, store } = scan;
  const entries = readHeadEntries(repository, { fileSystem: ports.fileSystem, store });
  const config = await loadConfig(scan, entries, ports);
  const prepared = await prepareScan({ ...request, reportUnused: false }, config, ports);
  const pauseIn = createPausing(ports);
  const surveying = createSurvey(scan, ports, pauseIn);
  const { pass, warnings } = await passOverObjects(scan, { ...prepared, meanwhile: surveying.survey }, ports);
  if (pass.objects === 0 && pass.skipped.length === 0) return undefined;
  const wantedObjects = withPointers(pass);
  const wanted = wantedOf(wantedObjects, repository);
  const holding = await readHolders({ repository, store, wanted }, ports.repository);
  const table = await surveying.table();
  const { commitIds = new Uint8Array() } = pass;
  const placed = await placeObjects({ repository, table, wanted, holders: holding.holders, commitIds, pauseIn });
  const suspects = {
    suspects: wantedObjects,
    refs: holding.refs.list(),
    reflogs: holding.reflogs,
    store,
    graph: placed.graph,
    wanted,
    pathsOf: (blob: number, id: string) => withIndex(placed.paths[blob] ?? [], holding.indexPaths.get(id)),
    lfs: createLfsContent(repository.commonDirectory, ports.open),
    pause: pauseIn({ doing: 'judging', unit: 'places' }),
    place: { objectDirectories: repository.objectDirectories, format: repository.format },
    pack: prepared.rules.pack,
    decode: request.decode,
    jobs: request.jobs,
    text: ports.text,
    threads: ports.suspectThreads,
  };
  const found = await searchSuspects(suspects, await createJudgement(request, { config, prepared }, ports));
  const hasGrafts = ports.fileSystem.exists(`${repository.commonDirectory}/info/grafts`);
  const isStopped = ports.isStopped();
  return toHistoryResult({ ...scan, entries, prepared, pass, warnings, holding, placed, found, hasGrafts, isStopped });
}

interface Surveying {
  /** Surveys packs that were laid out already. */
  readonly survey: NonNullable<ObjectPassOptions['meanwhile']>;
  /** What came of the survey, which is made now when it was not made before. */
  readonly table: () => Promise<ObjectTable>;
}

function createSurvey(
  { repository, store }: RepositoryScan & { readonly store: ObjectStore },
  { repository: { openFile } }: HistoryPorts,
  pauseIn: ReturnType<typeof createPausing>,
): Surveying {
  const pause = pauseIn({ doing: 'placing', unit: 'families of trees' });
  const survey = (packs: readonly PackOutline[], check?: () => void): Promise<ObjectTable> =>
    surveyObjects(packs, {
      repository,
      store,
      openFile,
      pause: (done, total) => {
        check?.();
        return pause(done, total);
      },
    });
  let surveyed: ObjectTable | undefined;
  return {
    survey: async (packs, check) => {
      surveyed = await survey(packs, check);
    },
    table: async () => surveyed ?? survey(outlinePacks(store, openFile, idLength(repository.format))),
  };
}

/** The configuration of the work tree; a bare repository has none but what `--config` names. */
async function loadConfig(
  { repository, request }: RepositoryScan,
  { configs }: HeadEntries,
  ports: HistoryPorts,
): Promise<ResolvedConfig> {
  const root = repository.workTree ?? repository.gitDirectory;
  const config = await loadScanConfig(request, { root, isRepository: true, folders: [] }, ports);
  return config.withNested(configs.filter((file) => ports.fileSystem.exists(`${root}/${file}`)));
}

/** What stands for content that git-lfs keeps is looked at as well as what is suspect by itself. */
function withPointers({ suspects, pointers = [] }: ObjectSearch): readonly ObjectReport[] {
  const known = new Set(suspects.map(({ id }) => id));
  const more = pointers.filter((id) => !known.has(id));
  return [...suspects, ...more.map((id) => ({ id, type: 'blob' as const, size: 0, candidates: false }))];
}

function wantedOf(objects: readonly ObjectReport[], { format }: Repository): IdNumbers {
  const wanted = new IdNumbers(idLength(format));
  for (const { id, type } of objects) if (type === 'blob') wanted.add(toIdBytes(id), 0);
  return wanted;
}

function withIndex(paths: readonly string[], more: readonly string[] = []): readonly string[] {
  return more.length === 0 ? paths : [...new Set([...paths, ...more])];
}

async function createJudgement(
  { exclude, decode }: HistoryScan,
  { config, prepared }: { readonly config: ResolvedConfig; readonly prepared: PreparedScan },
  ports: HistoryPorts,
): Promise<Judgement> {
  const scopes = [...config.exclude, ...flagScope(exclude)];
  const compile = scopes.length === 0 ? undefined : await ports.globs();
  return {
    engine: createSearchEngine({ pack: prepared.rules.pack, decode, text: ports.text }),
    settings: prepared.search,
    policy: prepared.policy,
    excluded: compile?.(scopes),
  };
}
