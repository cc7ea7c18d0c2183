import type { ObjectId } from '../../git/store/object.ts';
import { memoryStream } from '../memory-stream.ts';
import { searchFile } from '../search-file.ts';
import type { ReflogText } from './read-holders.ts';
import { addReport, type Found, type Judgement } from './search-blob.ts';

export interface ReflogSearch {
  readonly found: Found;
  readonly by: Judgement;
  /** The number of a commit; -1 for what is none. */
  readonly commitOf: (id: ObjectId) => number;
}

/**
 * Searches what reflogs say: a pull from an address with a password in it leaves that behind. What a commit's message
 * says as well is told there.
 */
export function searchReflogs(reflogs: readonly ReflogText[], { found, by, commitOf }: ReflogSearch): void {
  const told = new Set(
    found.sightings.flatMap(({ place, secret }) => (place.in === 'commit' || place.in === 'tag' ? secret.value : [])),
  );
  for (const { ref, messages, targets } of reflogs) {
    const path = `<reflog ${ref}>`;
    const bytes = new TextEncoder().encode(messages.join('\n'));
    const report = searchFile(by.engine, memoryStream(bytes), path, by.settings);
    for (const secret of report.secrets) {
      if (told.has(secret.value)) continue;
      const commit = commitOf(targets[secret.region.startLine - 1] ?? '');
      const holder = ref === 'refs/stash' ? 'stash' : 'reflog';
      const own = { ...report, secrets: [secret], skipped: [], hidden: [], suppressedByPragma: 0 };
      addReport(found, own, { by, place: { in: 'reflog', holder, commit } });
    }
    addReport(found, { ...report, secrets: [] }, { by, place: { in: 'reflog', holder: 'reflog', commit: -1 } });
  }
}
