import { statSync } from 'node:fs';
import path from 'node:path';
import { cacheFile } from '../../adapter/cache-file.ts';
import { nodeGitPorts } from '../../adapter/node-git-ports.ts';
import { createNodeCrew } from '../../adapter/node-crew.ts';
import { OWN_PROCESS } from '../../adapter/node-threads.ts';
import { ScanError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import type { HistoryPorts } from '../../scan/history/history-request.ts';
import { scanHistory } from '../../scan/scan-history.ts';
import type { ScanSettings } from '../../scan/scan-request.ts';
import type { ScanCommand, ScanTarget } from '../flags/parsed-command.ts';
import { createProgress } from '../output/progress.ts';
import { listenForSignals } from './listen-for-signals.ts';
import type { OpenBundle } from './open-bundle.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

export type HistoryTarget = Extract<ScanTarget, { readonly kind: 'history' }>;

/** Scans the history of the current repository, of one that is named, or of a bundle. */
export async function runHistory(
  target: HistoryTarget,
  { command, settings }: { readonly command: ScanCommand; readonly settings: ScanSettings },
): Promise<ScanResult> {
  const { place, cache, recurseSubmodules } = target;
  const folder = path.resolve(place ?? '.');
  const bundle = isFile(folder, place) ? await openBundle(folder, place ?? folder) : undefined;
  const progress = createProgress(command.progress && !command.quiet, 'objects');
  const signals = listenForSignals();
  const crew = createNodeCrew(new URL('./worker.cjs', import.meta.url), [OWN_PROCESS]);
  const ports: HistoryPorts = {
    ...nodeScanPorts(progress.update),
    repository: nodeGitPorts,
    streamGit: async () => (await import('../../adapter/stream-git.ts')).streamGit,
    packThreads: () => crew.threads(),
    suspectThreads: () => crew.threads(),
    cacheFile: () => Promise.resolve(cacheFile),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    isStopped: signals.isStopped,
  };
  const label = place ?? folder;
  const where = { folder: bundle?.folder ?? folder, label, jobs: command.jobs };
  const plain = process.env['LEAKLINT_PLAIN_HISTORY'] === '1';
  try {
    const result = await scanHistory({ ...settings, ...where, recurseSubmodules, plain, cache }, ports);
    return bundle === undefined ? result : bundle.describe(result);
  } finally {
    progress.clear();
    signals.stop();
    bundle?.remove();
  }
}

async function openBundle(file: string, label: string): Promise<OpenBundle> {
  return (await import('./open-bundle.ts')).openBundle(file, label);
}

function isFile(absolute: string, place: string | undefined): boolean {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw new ScanError(`${place ?? absolute}: no such folder or bundle`);
  return stats.isFile();
}
