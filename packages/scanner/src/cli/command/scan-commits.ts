import { tierUpLater } from '../../adapter/tier-up-later.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import type { ScanSettings } from '../../scan/scan-request.ts';
import type { ScanTarget } from '../flags/parsed-command.ts';
import { nodeGitScanPorts } from './node-git-scan-ports.ts';

type CommitTarget = Extract<ScanTarget, { kind: 'staged' | 'commit-msg' | 'commits' }>;

/** Scans what commits hold, or the next one will; each kind is loaded alone. */
export async function scanCommits(target: CommitTarget, settings: ScanSettings): Promise<ScanResult> {
  const ports = nodeGitScanPorts();
  if (target.kind !== 'commits') tierUpLater();
  switch (target.kind) {
    case 'staged':
      return (await import('../../scan/scan-staged.ts')).scanStaged(settings, ports);
    case 'commit-msg': {
      const { scanCommitMessage } = await import('../../scan/scan-commit-message.ts');
      return scanCommitMessage({ ...settings, file: target.file }, ports);
    }
    case 'commits':
      return (await import('../../scan/scan-range.ts')).scanRange({ ...settings, target: target.commits }, ports);
  }
}
