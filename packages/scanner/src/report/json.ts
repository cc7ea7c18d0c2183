import type { ScanResult, Skip } from '../core/scan-result.ts';
import { findingToJson } from './finding-json.ts';
import type { Reporter } from './reporter.ts';

const SCHEMA_VERSION = 1;
const INDENTATION = 2;

/** The whole result as one JSON document; `docs/formats.md` describes it. */
export const reportJson: Reporter = (result, { showSecrets }) =>
  `${JSON.stringify(resultToJson(result, showSecrets), null, INDENTATION)}\n`;

function resultToJson(result: ScanResult, showSecrets: boolean): Readonly<Record<string, unknown>> {
  const { files, bytes, commits, blobs } = result.counts;
  const { baseline, pragma, config, untouched } = result.suppressed;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'leaklint', version: result.toolVersion, rules: result.ruleCount },
    complete: result.complete,
    scanned: { files, bytes, commits, blobs, skipped: result.skipped.map(skipToJson) },
    suppressed: { baseline, pragma, config, untouched },
    ...(result.warnings.length === 0 ? {} : { warnings: result.warnings }),
    ...(result.unused.length === 0
      ? {}
      : { unused: result.unused.map(({ path, line, text }) => ({ path, line, text })) }),
    findings: result.findings.map((finding) => findingToJson(finding, showSecrets)),
  };
}

/** `undefined` values are left out by `JSON.stringify`. */
function skipToJson({ path, reason, incomplete }: Skip): Readonly<Record<keyof Skip, unknown>> {
  return { path, reason, incomplete };
}
