import { isRecord } from '../parse-baseline.ts';
import { toForeignPath, type ForeignEntry } from './foreign-entry.ts';

/** Reads the findings of a JSON report of trufflehog. */
export function parseTrufflehog(items: readonly unknown[]): readonly ForeignEntry[] {
  return items.flatMap((item): ForeignEntry | [] => {
    if (!isRecord(item)) return [];
    const { DetectorName: detector, Raw: raw, Verified: isVerified, SourceMetadata: metadata } = item;
    if (typeof raw !== 'string' || raw === '') return [];
    const file = fileIn(metadata);
    return {
      // A scan of a folder names the whole path, which is another one on every machine: the secret says enough.
      path: file === undefined || file.startsWith('/') ? undefined : toForeignPath(file),
      value: raw,
      verdict: isVerified === true ? 'true-positive' : 'unaudited',
      ...(isVerified === true ? { reason: 'verified by trufflehog' } : {}),
      origin: `${String(detector)} in ${file ?? 'an unknown file'}`,
    };
  });
}

/** `Data` has one key, the kind of source: `Git`, `Filesystem`, … */
function fileIn(metadata: unknown): string | undefined {
  if (!isRecord(metadata) || !isRecord(metadata['Data'])) return undefined;
  const [source] = Object.values(metadata['Data']);
  return isRecord(source) && typeof source['file'] === 'string' ? source['file'] : undefined;
}
