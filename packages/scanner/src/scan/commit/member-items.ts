import type { Skip } from '../../core/scan-result.ts';
import type { ChangedEntry } from '../../git/staged/compare-index.ts';
import { memberSkip } from '../../source/archive/member-skip.ts';
import { readArchive } from '../../source/archive/read-archive.ts';
import { memoryStream } from '../memory-stream.ts';
import type { SourceItem } from '../scan-sources.ts';
import { readBlob } from './blob-item.ts';
import type { ChangedContext } from './changed-context.ts';
import { markUntouched } from './mark-untouched.ts';

/** What is in an archive that a commit adds or changes; what its former versions have in the same file is old. */
export function* memberItems(
  entry: ChangedEntry,
  path: string,
  { scene, maxSize = Infinity, findFormer, finish }: ChangedContext,
): Generator<SourceItem | Skip> {
  const archive = readBlob(entry.id, scene);
  if (archive === undefined || archive.length > maxSize) return;
  for (const member of readArchive(path, archive)) {
    const { name } = member;
    if ('reason' in member) {
      yield memberSkip(member);
      continue;
    }
    const { bytes } = member;
    yield {
      path: name,
      // The archive is the file.
      isFile: false,
      open: () => memoryStream(bytes),
      judge: (report, search) => {
        if (report.secrets.length === 0) return report;
        const before = findFormer(entry, archive).flatMap((former) => memberOf(former, path, name) ?? []);
        const marked = markUntouched(report, { after: bytes, before }, search);
        if (finish === undefined) return marked;
        return finish(entry, marked, (other) => search(memberOf(other, path, name) ?? new Uint8Array()));
      },
    };
  }
}

function memberOf(archive: Uint8Array, path: string, name: string): Uint8Array | undefined {
  for (const member of readArchive(path, archive)) {
    if (member.name === name && 'bytes' in member) return member.bytes;
  }
  return undefined;
}
