import { nodeText } from '../../adapter/node-text.ts';
import { nodePorts } from '../../adapter/node-ports.ts';
import { createNodeThreads } from '../../adapter/node-threads.ts';
import { openStream } from '../../adapter/open-stream.ts';
import type { ScanPorts } from '../../scan/scan-request.ts';

/** This machine, as a scan sees it. */
export function nodeScanPorts(onProgress?: (done: number, total: number) => void): ScanPorts {
  return {
    ...nodePorts,
    open: openStream,
    text: nodeText,
    threads: () => createNodeThreads(new URL('./worker.cjs', import.meta.url)),
    now: () => performance.now(),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}
