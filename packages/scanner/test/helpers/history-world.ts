import { execFileSync } from 'node:child_process';
import { gitRepo, type GitRepo } from '../../../../test/helpers/git-repo.ts';
import { nodeGitPorts } from '../../src/adapter/node-git-ports.ts';
import { nodeText } from '../../src/adapter/node-text.ts';
import { openFile } from '../../src/adapter/open-file.ts';
import { streamGit } from '../../src/adapter/stream-git.ts';
import { createObjectStore } from '../../src/git/store/object-store.ts';
import { createSearchEngine } from '../../src/scan/create-search-engine.ts';
import { idLength } from '../../src/git/store/object.ts';
import { openRepository } from '../../src/git/store/repository.ts';
import type { ObjectPassOptions, ObjectSearch } from '../../src/scan/history/object-search.ts';
import type { PackJob } from '../../src/scan/history/pack-job.ts';
import { searchPlainly } from '../../src/scan/history/plain-pass.ts';
import { searchPacks } from '../../src/scan/history/search-packs.ts';
import { searchShare } from '../../src/scan/history/search-share.ts';

const OPTIONS: ObjectPassOptions = { engine: { pack: undefined, decode: true }, jobs: 1, maxFileSize: 1 << 26 };

/** A repository, with both ways to look through its objects. */
export interface HistoryWorld {
  readonly repo: GitRepo;
  readonly quick: (options?: Partial<ObjectPassOptions>) => Promise<ObjectSearch>;
  readonly plain: () => Promise<ObjectSearch>;
  /** The ids of all objects in which a normal search finds something at some kind of path. */
  readonly suspects: () => readonly string[];
}

/** What judges read out of a path: nothing, settings, source code, a manifest. */
const PATHS = ['', 'a.env', 'a.java', 'a.yaml'];
const PRINTED = 1 << 28;

/** Threads that are none: their share is done when they are hired. */
const threads = () => ({
  parallelism: 3,
  hire: (job: PackJob) => Promise.resolve(searchShare(job, { openFile, text: nodeText })),
});

/** Makes an empty repository to look through. */
export function createWorld(): HistoryWorld {
  const repo = gitRepo();
  const open = () => {
    const repository = openRepository({ folder: repo.dir, useEnvironment: false }, nodeGitPorts);
    if (repository === undefined) throw new Error('there is no repository');
    return repository;
  };
  return {
    repo,
    async quick(options = {}) {
      const repository = open();
      const store = createObjectStore(repository, nodeGitPorts);
      const place = { store, idLength: idLength(repository.format) };
      const ports = { openFile, text: nodeText, threads, pause: () => Promise.resolve() };
      try {
        return await searchPacks(place, { ...OPTIONS, ...options }, ports);
      } finally {
        store.close();
      }
    },
    suspects() {
      const engine = createSearchEngine({ pack: undefined, decode: true, text: nodeText });
      return listObjects(repo)
        .filter(([type, id]) => {
          const bytes = execFileSync('git', ['cat-file', type, id], { cwd: repo.dir, maxBuffer: PRINTED });
          return PATHS.some((path) => {
            engine.buffer(bytes.length).set(bytes);
            return engine.search({ length: bytes.length, path }).detections.length > 0;
          });
        })
        .map(([, id]) => id)
        .sort();
    },
    plain() {
      const { gitDirectory, format } = open();
      return searchPlainly({ gitDirectory, idLength: idLength(format) }, OPTIONS, streamGit);
    },
  };
}

function listObjects(repo: GitRepo): (readonly [type: string, id: string])[] {
  const lines = repo.git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)').split('\n');
  return lines.flatMap((line) => {
    const [type = '', id = ''] = line.split(' ');
    return type === 'tree' ? [] : [[type, id] as const];
  });
}
