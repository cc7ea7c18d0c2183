import type { GitOrigin } from '../../core/finding.ts';
import { toIsoDate } from '../../git/store/identity.ts';
import type { ObjectId } from '../../git/store/object.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { parseTag, type Tag } from '../../git/store/tag.ts';
import { memoryStream } from '../memory-stream.ts';
import type { SourceItem } from '../scan-sources.ts';

/** The message of an annotated tag; nothing for other objects. */
export function tagItems(id: ObjectId, store: ObjectStore): readonly SourceItem[] {
  const outcome = store.read(id);
  const tag = outcome.kind === 'object' && outcome.type === 'tag' ? parseTag(outcome.bytes) : undefined;
  if (tag === undefined || tag.message.trim() === '') return [];
  const bytes = new TextEncoder().encode(tag.message);
  const git = originOf(tag);
  return [
    {
      path: `<tag ${id}>`,
      isFile: false,
      open: () => memoryStream(bytes),
      judge: (report) => ({ ...report, secrets: report.secrets.map((secret) => ({ ...secret, git })) }),
    },
  ];
}

function originOf({ name, tagger }: Tag): GitOrigin {
  const base = { kind: 'tag-message', reachableFrom: [`refs/tags/${name}`], inHead: false } as const;
  if (tagger === undefined) return base;
  return { ...base, author: tagger.name, email: tagger.email, date: toIsoDate(tagger) };
}
