import path from 'node:path';
import type { Skip } from '../../core/scan-result.ts';
import type { IdNumbers } from '../../git/history/id-numbers.ts';
import { readIndexFile, type IndexFile } from '../../git/store/index-file.ts';
import { toObjectId, type ObjectId } from '../../git/store/object.ts';
import type { Repository } from '../../git/store/repository.ts';
import type { FileSystem } from '../../port/file-system.ts';

/** The wanted blobs that an index names. */
export interface IndexHolding {
  /** `index`, or `worktrees/x/index`. */
  readonly name: string;
  readonly blobs: readonly ObjectId[];
}

export interface IndexReading {
  readonly indexes: readonly IndexHolding[];
  /** Where they stand; latin1, as paths in trees are. */
  readonly paths: ReadonlyMap<ObjectId, readonly string[]>;
  readonly skipped: readonly Skip[];
}

/** Looks for wanted blobs in the indexes of all work trees. */
export function readIndexes(
  { commonDirectory, format, indexFile, gitDirectory }: Repository,
  fileSystem: FileSystem,
  wanted: IdNumbers,
): IndexReading {
  const outcome = fileSystem.readFolder(path.join(commonDirectory, 'worktrees'));
  const linked = outcome.kind === 'entries' ? outcome.entries.map(({ name }) => `worktrees/${name}`).sort() : [];
  const paths = new Map<ObjectId, string[]>();
  const indexes: IndexHolding[] = [];
  const skipped: Skip[] = [];
  for (const folder of ['', ...linked]) {
    const directory = path.join(commonDirectory, folder);
    const file = directory === gitDirectory ? indexFile : path.join(directory, 'index');
    const name = folder === '' ? 'index' : `${folder}/index`;
    const read = readIndexFile({ indexFile: file, gitDirectory: directory, format }, fileSystem);
    if (read.kind === 'index') indexes.push({ name, blobs: wantedIn(read.index, wanted, paths) });
    if (read.kind === 'unreadable') skipped.push({ path: `<${name}>`, reason: read.reason, incomplete: true });
  }
  return { indexes, paths, skipped };
}

function wantedIn({ entries }: IndexFile, wanted: IdNumbers, paths: Map<ObjectId, string[]>): ObjectId[] {
  const found: ObjectId[] = [];
  for (let entry = 0; entry < entries.count; entry++) {
    const start = entries.idStart(entry);
    if (wanted.find(entries.bytes, start) < 0) continue;
    const id = toObjectId(entries.bytes, start, entries.idLength);
    found.push(id);
    let name = '';
    for (let at = entries.nameStarts[entry] ?? 0; at < (entries.nameEnds[entry] ?? 0); at++) {
      name += String.fromCharCode(entries.names[at] ?? 0);
    }
    const known = paths.get(id) ?? [];
    if (!known.includes(name)) paths.set(id, [...known, name]);
  }
  return found;
}
