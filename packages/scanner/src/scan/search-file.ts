import type { Confidence } from '@leaklint/rules';
import type { Engine } from '../core/engine.ts';
import type { Skip, UnusedSuppression } from '../core/scan-result.ts';
import type { ByteStream } from '../port/byte-stream.ts';
import type { Unread } from './code/choose-files.ts';
import type { CodeChecker } from './code/code-checker.ts';
import { judgePragmas } from './judge-pragmas.ts';
import type { FileReport, FileWarning, LocatedSecret } from './located-secret.ts';
import { searchChunks } from './search-chunks.ts';
import type { SearchSettings } from './search-settings.ts';
import { valuesOf } from './values-of.ts';
import { valuesBeside } from './values-beside.ts';

/** How a file is searched. */
export interface FileSearch extends SearchSettings {
  readonly checker?: CodeChecker;
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** Whether a confidence reaches the wanted one. */
export function reaches(confidence: Confidence, wanted: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(wanted);
}

/** Where no comment speaks to the scanner. */
const NOTHING_JUDGED = { unused: [], warnings: [], suppressed: [] } as const;

/** Searches one file (or anything else that reads like one) from its start to its end. */
export function searchFile(engine: Engine, stream: ByteStream, path: string, settings: FileSearch): FileReport {
  const secrets: LocatedSecret[] = [];
  const skipped: Skip[] = [];
  const unused: UnusedSuppression[] = [];
  const warnings: FileWarning[] = [];
  const unsure: LocatedSecret[] = [];
  const suppressed: LocatedSecret[] = [];
  let [bytes, isUnchecked] = [0, false];
  const literals: string[] = [];
  for (const chunk of searchChunks(engine, stream, path)) {
    bytes += chunk.fresh;
    const isTooLarge = bytes > settings.maxFileSize;
    if (isTooLarge) skipped.push(incomplete(path, `larger than ${String(settings.maxFileSize)} bytes`));
    if (isTooLarge) break;
    if (!chunk.complete) skipped.push(incomplete(path, 'not decoded to the end (bound reached)'));
    const wanted = chunk.secrets.filter(({ confidence }) => reaches(confidence, settings.minConfidence));
    unsure.push(...chunk.secrets.filter((secret) => !wanted.includes(secret)));
    // Only the first chunk: a file of many is far beyond what people write and parsers bear.
    const code =
      chunk.bytes.length === bytes ? settings.checker?.check({ path, bytes: chunk.bytes, secrets: wanted }) : undefined;
    if (code === 'not-ready') isUnchecked = true;
    else if (code !== undefined) {
      wanted.push(...code.problems.filter(({ confidence }) => reaches(confidence, settings.minConfidence)));
      warnings.push(...code.warnings);
      literals.push(...code.hidden);
      if (code.unread !== undefined) skipped.push(skipOf(path, code.unread));
    }
    const isPlain = chunk.marks.length === 0 && chunk.encoding === 'utf-8';
    const judged = isPlain
      ? { kept: wanted, ...NOTHING_JUDGED }
      : judgePragmas(chunk, { path, wanted, settings, activeRules: activeIds(engine, settings) });
    for (const secret of judged.kept) secrets.push(secret);
    for (const secret of judged.suppressed) suppressed.push(secret);
    unused.push(...judged.unused);
    warnings.push(...judged.warnings);
  }
  const hidden = [...valuesOf(suppressed), ...literals, ...valuesBeside(unsure, secrets)];
  const told = { path, bytes, secrets, skipped, suppressedByPragma: suppressed.length, hidden, unused, warnings };
  return isUnchecked ? { ...told, isUnchecked } : told;
}

function incomplete(path: string, reason: string): Skip {
  return { path, reason, incomplete: true };
}

function skipOf(path: string, { unread, isGap }: Unread): Skip {
  return isGap ? { path, reason: unread, incomplete: true } : { path, reason: unread };
}

/** The ids that pragmas of this scan can be about. */
function activeIds({ ruleIds }: Engine, { checks }: SearchSettings): ReadonlySet<string> {
  return checks === undefined ? ruleIds : new Set([...ruleIds, ...checks.active]);
}
