import type { Confidence } from '@leaklint/rules';
import type { Engine } from '../core/engine.ts';
import type { Skip, UnusedSuppression } from '../core/scan-result.ts';
import type { ByteStream } from '../port/byte-stream.ts';
import { judgePragmas } from './judge-pragmas.ts';
import type { FileReport, LocatedSecret } from './located-secret.ts';
import { searchChunks } from './search-chunks.ts';

export interface SearchSettings {
  readonly minConfidence: Confidence;
  readonly foreignPragmas: boolean;
  readonly reportUnused: boolean;
  /** `2027-01-31`: pragmas can expire. */
  readonly today: string;
  readonly maxFileSize: number;
  /** Every rule that a pragma may name; undefined where those are the active ones. */
  readonly knownRules: readonly string[] | undefined;
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** Whether a confidence reaches the wanted one. */
export function reaches(confidence: Confidence, wanted: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(wanted);
}

/** Searches one file (or anything else that reads like one) from its start to its end. */
export function searchFile(engine: Engine, stream: ByteStream, path: string, settings: SearchSettings): FileReport {
  const secrets: LocatedSecret[] = [];
  const skipped: Skip[] = [];
  const unused: UnusedSuppression[] = [];
  const warnings: string[] = [];
  let bytes = 0;
  let suppressedByPragma = 0;
  for (const chunk of searchChunks(engine, stream, path)) {
    bytes += chunk.fresh;
    if (bytes > settings.maxFileSize) {
      skipped.push({ path, reason: `larger than ${String(settings.maxFileSize)} bytes`, incomplete: true });
      break;
    }
    if (!chunk.complete) skipped.push({ path, reason: 'not decoded to the end (bound reached)', incomplete: true });
    const wanted = chunk.secrets.filter((secret) => reaches(secret.confidence, settings.minConfidence));
    if (chunk.marks.length === 0 && chunk.encoding === 'utf-8') {
      for (const secret of wanted) secrets.push(secret);
      continue;
    }
    const judged = judgePragmas(chunk, { path, wanted, settings, activeRules: engine.ruleIds });
    for (const secret of judged.kept) secrets.push(secret);
    unused.push(...judged.unused);
    warnings.push(...judged.warnings);
    suppressedByPragma += judged.suppressed;
  }
  return { path, bytes, secrets, skipped, suppressedByPragma, unused, warnings };
}
