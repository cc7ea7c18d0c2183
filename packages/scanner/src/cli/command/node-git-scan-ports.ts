import { nodeGitPorts } from '../../adapter/node-git-ports.ts';
import type { GitScanPorts } from '../../scan/git-scan.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** This machine, as a scan of a repository sees it. */
export function nodeGitScanPorts(onProgress?: (done: number, total: number) => void): GitScanPorts {
  return { ...nodeScanPorts(onProgress), ...nodeGitPorts };
}
