import type { Engine } from '../core/engine.ts';
import type { Skip } from '../core/scan-result.ts';
import type { ByteStream, NotOpened } from '../port/byte-stream.ts';
import type { FileReport } from './located-secret.ts';
import { searchFile, type FileSearch } from './search-file.ts';

/** Searches what was opened and closes it; names what could not be opened, or not be read to its end. */
export function searchOpened(
  stream: ByteStream | NotOpened,
  path: string,
  { engine, settings }: { readonly engine: Engine; readonly settings: FileSearch },
): FileReport {
  if ('reason' in stream) return notSearched(skipOf(path, stream));
  try {
    const report = searchFile(engine, stream, path, settings);
    const { failure } = stream;
    return failure === undefined ? report : { ...report, skipped: [...report.skipped, skipOf(path, failure)] };
  } finally {
    stream.close();
  }
}

/** The report of what could not be searched. */
export function notSearched(skip: Skip): FileReport {
  const { path } = skip;
  const skipped = [skip];
  return { path, bytes: 0, secrets: [], skipped, suppressedByPragma: 0, hidden: [], unused: [], warnings: [] };
}

function skipOf(path: string, { reason, incomplete }: NotOpened): Skip {
  return { path, reason, ...(incomplete ? { incomplete: true as const } : {}) };
}
