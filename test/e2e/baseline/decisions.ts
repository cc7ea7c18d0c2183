import { nodeGitPorts } from '../../../packages/scanner/src/adapter/node-git-ports.ts';
import { nodePorts } from '../../../packages/scanner/src/adapter/node-ports.ts';
import { nodeText } from '../../../packages/scanner/src/adapter/node-text.ts';
import { openStream } from '../../../packages/scanner/src/adapter/open-stream.ts';
import { readGrammar } from '../../../packages/scanner/src/adapter/read-grammar.ts';
import { streamGit } from '../../../packages/scanner/src/adapter/stream-git.ts';
import { saveBaseline } from '../../../packages/scanner/src/baseline/baseline-file.ts';
import { newSalt } from '../../../packages/scanner/src/baseline/slow-hash.ts';
import { updateEntries } from '../../../packages/scanner/src/baseline/update-entries.ts';
import type { ScanResult } from '../../../packages/scanner/src/core/scan-result.ts';
import { defaultSettings } from '../../../packages/scanner/src/scan/default-settings.ts';
import type { HistoryPorts } from '../../../packages/scanner/src/scan/history/history-request.ts';
import { findBaseline, surveyBaseline } from '../../../packages/scanner/src/scan/scan-for-baseline.ts';
import { scanHistory } from '../../../packages/scanner/src/scan/scan-history.ts';
import { scanPaths } from '../../../packages/scanner/src/scan/scan-paths.ts';
import { scanRange } from '../../../packages/scanner/src/scan/scan-range.ts';
import type { PathScan, ScanSettings } from '../../../packages/scanner/src/scan/scan-request.ts';
import { scanStaged } from '../../../packages/scanner/src/scan/scan-staged.ts';

const ports: HistoryPorts & typeof nodeGitPorts = {
  ...nodePorts,
  ...nodeGitPorts,
  environment: {},
  open: openStream,
  readGrammar,
  text: nodeText,
  threads: () => Promise.reject(new Error('no threads for so little')),
  now: () => 0,
  repository: nodeGitPorts,
  streamGit: () => Promise.resolve(streamGit),
  packThreads: () => {
    throw new Error('no threads for so little');
  },
  suspectThreads: () => {
    throw new Error('no threads for so little');
  },
  cacheFile: () => Promise.reject(new Error('no cache')),
  pause: () => Promise.resolve(),
  isStopped: () => false,
};

function settings(cwd: string): ScanSettings {
  return { ...defaultSettings('0.0.0'), cwd, checks: false, today: '2026-11-21' };
}

function ofFiles(cwd: string): PathScan {
  return { ...settings(cwd), paths: [], files: undefined, jobs: 1 };
}

/** The ways to scan a repository; each gives the places of what it reports. */
export const scans = {
  files: async (folder: string) => placesOf(await scanPaths(ofFiles(folder), ports)),
  staged: async (folder: string) => placesOf(await scanStaged(settings(folder), ports)),
  history: async (folder: string, label = folder) => {
    const request = { ...settings(folder), folder, label, jobs: 1, recurseSubmodules: false, cache: undefined };
    return placesOf(await scanHistory({ ...request, plain: true }, ports));
  },
  range: async (folder: string, range: string) =>
    placesOf(await scanRange({ ...settings(folder), target: { kind: 'range', range } }, ports)),
} as const;

/** What is reported, each secret once. */
export interface Decision {
  readonly secrets: readonly string[];
  /** For messages. */
  readonly told: readonly string[];
}

function placesOf({ findings }: ScanResult): Decision {
  return {
    secrets: [...new Set(findings.map(({ secret }) => (secret?.reveal() ?? '').replaceAll('\r\n', '\n')))].sort(),
    told: findings.map(
      ({ location, reasons }) => `${location.path}:${String(location.startLine)} ${reasons.at(-1) ?? ''}`,
    ),
  };
}

/** Makes a baseline of what is there, or brings it up to date; what the command does, in this process. */
export async function updateBaseline(folder: string): Promise<void> {
  const request = ofFiles(folder);
  const found = await findBaseline(request, ports);
  const { file, label } = found.location;
  const own = found.file ?? { kind: 'own', file, label, text: '', baseline: { salt: newSalt(), entries: [] } };
  const survey = await surveyBaseline(request, { found, baseline: own.baseline }, ports);
  saveBaseline(own, updateEntries(own.baseline, survey.observed, survey.isSettled).baseline);
}
