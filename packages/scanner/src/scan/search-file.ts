import type { Confidence } from '@leaklint/rules';
import type { Engine } from '../core/engine.ts';
import type { Skip, UnusedSuppression } from '../core/scan-result.ts';
import type { ByteStream } from '../port/byte-stream.ts';
import { judgePragmas } from './judge-pragmas.ts';
import type { FileReport, FileWarning, LocatedSecret } from './located-secret.ts';
import { searchChunks } from './search-chunks.ts';
import type { SearchSettings } from './search-settings.ts';
import { valuesBeside } from './values-beside.ts';

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
  const warnings: FileWarning[] = [];
  let bytes = 0;
  const unsure: LocatedSecret[] = [];
  const suppressed: LocatedSecret[] = [];
  for (const chunk of searchChunks(engine, stream, path)) {
    bytes += chunk.fresh;
    if (bytes > settings.maxFileSize) {
      skipped.push({ path, reason: `larger than ${String(settings.maxFileSize)} bytes`, incomplete: true });
      break;
    }
    if (!chunk.complete) skipped.push({ path, reason: 'not decoded to the end (bound reached)', incomplete: true });
    const wanted = chunk.secrets.filter((secret) => {
      const isWanted = reaches(secret.confidence, settings.minConfidence);
      if (!isWanted) unsure.push(secret);
      return isWanted;
    });
    if (chunk.marks.length === 0 && chunk.encoding === 'utf-8') {
      for (const secret of wanted) secrets.push(secret);
      continue;
    }
    const judged = judgePragmas(chunk, { path, wanted, settings, activeRules: engine.ruleIds });
    for (const secret of judged.kept) secrets.push(secret);
    unused.push(...judged.unused);
    warnings.push(...judged.warnings);
    for (const secret of judged.suppressed) suppressed.push(secret);
  }
  const hidden = [...suppressed.map(({ value }) => value), ...valuesBeside(unsure, secrets)];
  return { path, bytes, secrets, skipped, suppressedByPragma: suppressed.length, hidden, unused, warnings };
}
