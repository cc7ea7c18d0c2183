import type { CacheFile } from '../../port/cache-file.ts';
import type { GitPorts } from '../../port/git-ports.ts';
import type { StreamGit } from '../../port/git-stream.ts';
import type { Threads } from '../../port/threads.ts';
import type { ScanPorts, ScanSettings } from '../scan-request.ts';
import type { PackJob, PackReport } from './pack-job.ts';
import type { SuspectJob, SuspectReport } from './suspect-job.ts';

/** A scan of all that a repository ever held. */
export interface HistoryScan extends ScanSettings {
  /** Where the repository is looked for; absolute. */
  readonly folder: string;
  /** What messages call it. */
  readonly label: string;
  readonly jobs: number | undefined;
  readonly recurseSubmodules: boolean;
  /** Have git print every object instead of reading packs. */
  readonly plain: boolean;
  /** Where ids of scanned objects are remembered: a file, or the place of the repository's own; undefined for nowhere. */
  readonly cache: { readonly file: string | undefined } | undefined;
}

/** What a scan is at, as its progress shows it. */
export interface ProgressStep {
  /** Such as `placing`. */
  readonly doing: string;
  /** What is counted, in the plural. */
  readonly unit: string;
}

/** The outside world of a scan of history. */
export interface HistoryPorts extends ScanPorts {
  readonly onProgress?: (done: number, total: number, step?: ProgressStep) => void;
  readonly repository: GitPorts;
  readonly streamGit: () => Promise<StreamGit>;
  /** Loaded when there are packs for more than one thread. */
  readonly packThreads: () => Threads<PackJob, PackReport>;
  readonly suspectThreads: () => Threads<SuspectJob, SuspectReport>;
  readonly cacheFile: () => Promise<CacheFile>;
  /** Lets what waits have its turn, such as a signal. */
  readonly pause: () => Promise<void>;
  /** True when the user has had enough. */
  readonly isStopped: () => boolean;
}
