import path from 'node:path';
import type { ManagedRepository } from '../../../src/hook/manager/manager.ts';
import type { EditableFiles } from '../../../src/port/editable-files.ts';

const ROOT = '/repo';

/** A repository that is a map of files. */
export interface MemoryRepository {
  readonly repository: ManagedRepository;
  readonly text: (name: string) => string | undefined;
}

/** Makes one; all paths are below its root. */
export function memoryRepository(
  given: Readonly<Record<string, string>>,
  command: string | undefined,
): MemoryRepository {
  const contents = new Map(
    Object.entries(given).map(([name, text]) => [path.posix.join(ROOT, name), Buffer.from(text)]),
  );
  const files: EditableFiles = {
    entryOf: (file) => {
      if (contents.has(file)) return { kind: 'file', mode: 0o644 };
      return [...contents.keys()].some((name) => name.startsWith(`${file}/`)) ? { kind: 'folder' } : undefined;
    },
    read: (file) => contents.get(file),
    list: () => [],
    realPath: (file) => file,
    write: (file, bytes) => void contents.set(file, Buffer.from(bytes)),
    rename: () => undefined,
    remove: (file) => void contents.delete(file),
    removeEmptyFolder: () => undefined,
  };
  const place = { root: ROOT, commonFolder: `${ROOT}/.git`, hooksFolder: `${ROOT}/.git/hooks`, hooksPath: undefined };
  return {
    repository: { root: ROOT, place, files, command, version: '1.2.3' },
    text: (name) => contents.get(path.posix.join(ROOT, name))?.toString(),
  };
}
