import { createHash } from 'node:crypto';
import type { ObjectStore } from '../../../src/git/store/object-store.ts';
import type { ObjectType } from '../../../src/git/store/object.ts';

/** A store in memory, to which objects are added as git would. */
export interface MemoryStore extends ObjectStore {
  readonly add: (type: ObjectType, content: string | Uint8Array) => string;
  readonly addTree: (entries: Readonly<Record<string, string>>) => string;
  readonly addCommit: (tree: string, parents: readonly string[], date: number) => string;
}

/** Makes an empty store. */
export function createMemoryStore(): MemoryStore {
  const objects = new Map<string, { readonly type: ObjectType; readonly bytes: Uint8Array }>();
  const add: MemoryStore['add'] = (type, content) => {
    const bytes = Buffer.from(content);
    const id = createHash('sha1')
      .update(`${type} ${String(bytes.length)}\0`)
      .update(bytes)
      .digest('hex');
    objects.set(id, { type, bytes });
    return id;
  };
  return {
    add,
    addTree: (entries) =>
      add(
        'tree',
        Buffer.concat(
          Object.entries(entries).map(([name, id]) => {
            const mode = objects.get(id)?.type === 'tree' ? '40000' : '100644';
            return Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]);
          }),
        ),
      ),
    addCommit: (tree, parents, date) => {
      const lines = [`tree ${tree}`, ...parents.map((id) => `parent ${id}`), `committer A <a> ${String(date)} +0000`];
      return add('commit', `${lines.join('\n')}\n\nmessage ${String(date)}\n`);
    },
    read: (id) => {
      const object = objects.get(id);
      return object === undefined ? { kind: 'missing' } : { kind: 'object', ...object };
    },
    stat: (id) => {
      const object = objects.get(id);
      return object === undefined ? undefined : { type: object.type, size: object.bytes.length };
    },
    has: (id) => objects.has(id),
    resolvePrefix: () => ({ kind: 'missing' }),
    packs: () => [],
    looseIds: () => objects.keys(),
    close: () => objects.clear(),
  };
}
