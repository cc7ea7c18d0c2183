import { nodeGitPorts } from '../../src/adapter/node-git-ports.ts';
import { nodePorts } from '../../src/adapter/node-ports.ts';
import { nodeText } from '../../src/adapter/node-text.ts';
import { openStream } from '../../src/adapter/open-stream.ts';
import { readGrammar } from '../../src/adapter/read-grammar.ts';
import type { ScanResult } from '../../src/core/scan-result.ts';
import type { CommitRange, GitScanPorts, RefUpdate } from '../../src/scan/git-scan.ts';
import { scanCommitMessage } from '../../src/scan/scan-commit-message.ts';
import { scanPush } from '../../src/scan/scan-push.ts';
import { scanRange } from '../../src/scan/scan-range.ts';
import type { ScanSettings } from '../../src/scan/scan-request.ts';
import { scanStaged } from '../../src/scan/scan-staged.ts';

type Environment = GitScanPorts['environment'];

/** This machine, with an environment of the test's own. */
function gitScanPorts(environment: Environment = {}): GitScanPorts {
  return {
    ...nodePorts,
    ...nodeGitPorts,
    environment,
    open: openStream,
    readGrammar,
    text: nodeText,
    threads: () => Promise.reject(new Error('no threads for a commit')),
    now: () => 0,
  };
}

function settings(cwd: string): ScanSettings {
  return {
    cwd,
    configFile: undefined,
    rules: { only: [], off: [] },
    exclude: [],
    minConfidence: undefined,
    decode: true,
    maxFileSize: undefined,
    reportUnused: false,
    today: '2026-11-21',
    toolVersion: '0.0.0',
  };
}

/** What a scan came to, in short. */
export interface Seen {
  /** `path:line` of each finding. */
  readonly found: readonly string[];
  readonly untouched: number;
  readonly skipped: readonly string[];
  readonly nothing: string | undefined;
  readonly result: ScanResult;
}

function toSeen(result: ScanResult): Seen {
  return {
    found: result.findings.map(({ location }) => `${location.path}:${location.startLine}`),
    untouched: result.suppressed.untouched ?? 0,
    skipped: result.skipped.map(({ path, reason }) => `${path}: ${reason}`),
    nothing: result.nothing,
    result,
  };
}

/** Scans what is staged in a folder's repository. */
export async function staged(cwd: string, environment: Environment = {}): Promise<Seen> {
  return toSeen(await scanStaged(settings(cwd), gitScanPorts(environment)));
}

/** Scans a range of commits. */
export async function range(cwd: string, target: string | CommitRange, environment: Environment = {}): Promise<Seen> {
  const commits = typeof target === 'string' ? { kind: 'range' as const, range: target } : target;
  return toSeen(await scanRange({ ...settings(cwd), target: commits }, gitScanPorts(environment)));
}

/** Scans what a push would send. */
export async function push(cwd: string, remote: string | undefined, updates: readonly RefUpdate[]): Promise<Seen> {
  return toSeen(await scanPush({ ...settings(cwd), remote, updates }, gitScanPorts()));
}

/** Scans the file of a commit message. */
export async function message(cwd: string, file: string, environment: Environment = {}): Promise<Seen> {
  return toSeen(await scanCommitMessage({ ...settings(cwd), file }, gitScanPorts(environment)));
}
