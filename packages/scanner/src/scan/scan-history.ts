import { ScanError } from '../core/errors.ts';
import type { ScanResult } from '../core/scan-result.ts';
import { openRepository, type Repository } from '../git/store/repository.ts';
import type { HistoryPorts, HistoryScan } from './history/history-request.ts';
import { mergeResults } from './history/merge-results.ts';
import { scanRepository } from './history/scan-repository.ts';
import { listSubmodules } from './history/submodules.ts';
import { withoutKnown } from './history/without-known.ts';

/** Scans every object of a repository, reachable or not; throws `ScanError` where there is none. */
export async function scanHistory(request: HistoryScan, ports: HistoryPorts): Promise<ScanResult> {
  const { folder, label } = request;
  const repository = openRepository({ folder, useEnvironment: false }, ports.repository);
  if (repository === undefined) throw new ScanError(`${label}: not a git repository, nor any folder above it`);
  const own = await scanRepository({ repository, request, prefix: '' }, ports);
  if (own === undefined) throw new ScanError(`${label}: the repository holds no objects yet: there is nothing to scan`);
  const results = [own];
  if (request.recurseSubmodules) await scanSubmodules(repository, { request, prefix: '', ports, results });
  const result = mergeResults(results);
  const root = repository.workTree ?? repository.gitDirectory;
  return withoutKnown(result, { request, root }, ports);
}

interface Recursion {
  readonly request: HistoryScan;
  readonly prefix: string;
  readonly ports: HistoryPorts;
  readonly results: ScanResult[];
}

async function scanSubmodules(repository: Repository, { request, prefix, ports, results }: Recursion): Promise<void> {
  for (const { path, gitDirectory } of listSubmodules(repository, ports.fileSystem)) {
    if (ports.isStopped()) return;
    const submodule = openRepository({ folder: gitDirectory, useEnvironment: false }, ports.repository);
    if (submodule === undefined) continue;
    const place = { request: { ...request, cache: undefined }, prefix: `${prefix}${path}/` };
    const result = await scanRepository({ repository: submodule, ...place }, ports);
    if (result !== undefined) results.push(result);
    await scanSubmodules(submodule, { ...place, ports, results });
  }
}
