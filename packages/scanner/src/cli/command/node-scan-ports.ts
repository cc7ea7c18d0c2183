import { milliseconds } from '../../adapter/clock.ts';
import { nodeText } from '../../adapter/node-text.ts';
import { nodePorts } from '../../adapter/node-ports.ts';
import { readGrammarPatiently } from '../../adapter/read-grammar-patiently.ts';
import { openStream } from '../../adapter/open-stream.ts';
import type { ScanPorts } from '../../scan/scan-request.ts';

/** This machine, as a scan sees it. */
export function nodeScanPorts(onProgress?: (done: number, total: number) => void): ScanPorts {
  return {
    ...nodePorts,
    open: openStream,
    readGrammar: readGrammarPatiently,
    text: nodeText,
    threads: async () => {
      const { createNodeThreads, OWN_PROCESS } = await import('../../adapter/node-threads.ts');
      return createNodeThreads(new URL('./worker.cjs', import.meta.url), [OWN_PROCESS]);
    },
    now: milliseconds,
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}
