import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { GitOrigin } from '../core/finding.ts';
import type { ScanResult } from '../core/scan-result.ts';
import { readMessageSettings } from '../git/message/message-settings.ts';
import { recordedLines } from '../git/message/recorded-lines.ts';
import { openRepository, type Repository } from '../git/store/repository.ts';
import { toPosix } from '../source/to-posix.ts';
import type { CommitMessageScan, GitScanPorts } from './git-scan.ts';
import type { FileReport } from './located-secret.ts';
import { memoryStream } from './memory-stream.ts';
import { scanSources } from './scan-sources.ts';

const LARGEST = 1 << 26;
const ORIGIN: GitOrigin = { kind: 'commit-message', reachableFrom: [], inHead: false };

/**
 * Scans a commit message as it will be recorded: without comments, without the diff that an editor was shown. Outside a
 * repository, comments start with `#`.
 */
export async function scanCommitMessage(request: CommitMessageScan, ports: GitScanPorts): Promise<ScanResult> {
  const cwd = ports.fileSystem.realPath(request.cwd) ?? request.cwd;
  const repository = openRepository({ folder: cwd, useEnvironment: true }, ports);
  const text = readMessage(path.resolve(cwd, request.file), request.file, ports);
  const message = recordedLines(text, { ...settingsOf(repository, ports), isUnedited: isUnedited(ports) });
  const bytes = new TextEncoder().encode(message);
  const isEmpty = message.trim() === '';
  const root = toPosix(repository?.workTree ?? cwd);
  const items = isEmpty ? [] : [{ path: '<commit message>', open: () => memoryStream(bytes), judge: markMessage }];
  const nothing = isEmpty ? 'the commit message is empty' : undefined;
  return scanSources({ ...request, root, isRepository: repository !== undefined, items, skipped: [], nothing }, ports);
}

/** Git tells its hooks with an editor that does nothing that it opens none; it takes out no comments then. */
function isUnedited({ environment }: GitScanPorts): boolean {
  return environment['GIT_EDITOR'] === ':' && environment['GIT_INDEX_FILE'] !== undefined;
}

function settingsOf(repository: Repository | undefined, ports: GitScanPorts): ReturnType<typeof readMessageSettings> {
  return repository === undefined ? { comment: '#', keepsComments: false } : readMessageSettings(repository, ports);
}

function readMessage(file: string, name: string, { fileSystem }: GitScanPorts): string {
  const outcome = fileSystem.readFile(file, { maxSize: LARGEST, follow: true });
  if (outcome.kind === 'missing') throw new ScanError(`${name}: no such file`);
  if (outcome.kind === 'skipped') throw new ScanError(`${name}: ${outcome.reason}`);
  return new TextDecoder().decode(outcome.bytes);
}

function markMessage(report: FileReport): FileReport {
  return { ...report, secrets: report.secrets.map((secret) => ({ ...secret, git: ORIGIN })) };
}
