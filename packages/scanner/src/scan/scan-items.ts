import { ScanError } from '../core/errors.ts';
import type { ScanResult, Skip } from '../core/scan-result.ts';
import type { PatchItem } from '../source/patch/patch-item.ts';
import { assemble } from './assemble.ts';
import { createSearchEngine } from './create-search-engine.ts';
import type { FileReport } from './located-secret.ts';
import { memoryStream } from './memory-stream.ts';
import { loadScanConfig, prepareScan } from './prepare-scan.ts';
import type { ScanPorts, ScanSettings } from './scan-request.ts';
import { searchFile } from './search-file.ts';

/** Bytes that no file holds: standard input, or the lines that a patch adds. */
export interface MemoryItem {
  /** What reports call it; its name also tells the language. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The line to report for a line of `bytes`, where they differ. */
  readonly lineOf?: PatchItem['lineOf'];
}

export interface ItemScan extends ScanSettings {
  readonly items: readonly MemoryItem[];
  readonly skipped: readonly Skip[];
}

/** Scans bytes that are in memory. */
export async function scanItems(request: ItemScan, ports: ScanPorts): Promise<ScanResult> {
  const root = ports.fileSystem.realPath(request.cwd) ?? request.cwd;
  const config = await loadScanConfig(request, { root, isRepository: false, folders: [''] }, ports);
  const { rules, policy, search } = await prepareScan(request, config, ports);
  const engine = createSearchEngine({ pack: rules.pack, decode: request.decode, text: ports.text });
  const reports = request.items.map(({ path, bytes, lineOf }) =>
    relocate(searchFile(engine, memoryStream(bytes), path, search), lineOf),
  );
  const bytes = reports.reduce((sum, report) => sum + report.bytes, 0);
  if (reports.length === 1 && bytes === 0 && request.skipped.length === 0 && request.items[0]?.lineOf === undefined) {
    throw new ScanError(`${request.items[0]?.path ?? 'input'}: nothing to scan: the input is empty`);
  }
  return assemble({
    toolVersion: request.toolVersion,
    ruleCount: rules.count,
    report: { files: reports.length, bytes, reports },
    skipped: request.skipped,
    warnings: [],
    policy,
    details: rules.details,
  });
}

function relocate(report: FileReport, lineOf: PatchItem['lineOf'] | undefined): FileReport {
  if (lineOf === undefined) return report;
  return {
    ...report,
    secrets: report.secrets.map((secret) => ({
      ...secret,
      region: { ...secret.region, startLine: lineOf(secret.region.startLine), endLine: lineOf(secret.region.endLine) },
      snippet: secret.snippet.map(({ line, text }) => ({ line: lineOf(line), text })),
    })),
    unused: report.unused.map((unused) => ({ ...unused, line: lineOf(unused.line) })),
  };
}
