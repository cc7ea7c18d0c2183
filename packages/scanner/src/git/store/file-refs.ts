import path from 'node:path';
import type { FileSystem } from '../../port/file-system.ts';
import type { ObjectId } from './object.ts';
import { readText } from './read-text.ts';
import type { Head, Ref, Refs } from './refs.ts';
import type { Repository } from './repository.ts';

const DEEPEST_SYMBOLIC = 5;
const DEEPEST_FOLDER = 64;
/** Refs that each work tree has for itself, beside HEAD and its like. */
const OWN_REFS = /^refs\/(?:bisect|worktree|rewritten)\//;

type Packed = ReadonlyMap<string, ObjectId>;

interface Reading {
  readonly repository: Pick<Repository, 'gitDirectory' | 'commonDirectory'>;
  readonly fileSystem: FileSystem;
  /** Read when a ref is not found as a file. */
  readonly packed: () => Packed;
}

/** Reads refs that are files, or lines of `packed-refs`. */
export function readFileRefs(repository: Reading['repository'], fileSystem: FileSystem): Refs {
  let packed: Packed | undefined;
  const reading: Reading = {
    repository,
    fileSystem,
    packed: () => (packed ??= readPacked(path.join(repository.commonDirectory, 'packed-refs'), fileSystem)),
  };
  return {
    head: readHead(reading, path.join(repository.gitDirectory, 'HEAD')),
    resolve: (name) => resolve(reading, name, 0),
    list: () => listRefs(reading),
    worktreeHeads: () => worktreeHeads(reading),
  };
}

function readHead(reading: Reading, file: string): Head {
  const text = readText(reading.fileSystem, file)?.trim();
  const branch = /^ref:\s*(\S.*)$/.exec(text ?? '')?.[1];
  if (branch !== undefined) return { branch, id: resolve(reading, branch, 0) };
  return { branch: undefined, id: toId(text) };
}

function resolve(reading: Reading, name: string, depth: number): ObjectId | undefined {
  if (depth > DEEPEST_SYMBOLIC || !isSafeName(name)) return undefined;
  const { gitDirectory, commonDirectory } = reading.repository;
  const isOwn = !name.startsWith('refs/') || OWN_REFS.test(name);
  const text = readText(reading.fileSystem, path.join(isOwn ? gitDirectory : commonDirectory, name))?.trim();
  const target = /^ref:\s*(\S.*)$/.exec(text ?? '')?.[1];
  if (target !== undefined) return resolve(reading, target, depth + 1);
  return toId(text) ?? reading.packed().get(name);
}

/** A name that leads to no other place than it should. */
function isSafeName(name: string): boolean {
  return !name.split('/').some((part) => part === '..' || part === '.' || part === '') && !name.includes('\0');
}

/** MERGE_HEAD and FETCH_HEAD have more behind the id. */
function toId(text: string | undefined): ObjectId | undefined {
  return /^([0-9a-f]{64}|[0-9a-f]{40})(?:\s|$)/.exec(text ?? '')?.[1];
}

function readPacked(file: string, fileSystem: FileSystem): Packed {
  const packed = new Map<string, ObjectId>();
  for (const [, id = '', name = ''] of (readText(fileSystem, file) ?? '').matchAll(/^([0-9a-f]{40,64}) (.+)$/gm)) {
    packed.set(name, id);
  }
  return packed;
}

function listRefs(reading: Reading): readonly Ref[] {
  const { gitDirectory, commonDirectory } = reading.repository;
  const packed = reading.packed();
  const files = new Set(filesBelow(commonDirectory, 'refs', reading.fileSystem));
  if (gitDirectory !== commonDirectory) {
    for (const name of filesBelow(gitDirectory, 'refs', reading.fileSystem)) files.add(name);
  }
  return [...new Set([...packed.keys(), ...files])].sort().flatMap((name) => {
    // Mirrors have thousands of packed refs: nobody asks for a file of each.
    const id = files.has(name) ? resolve(reading, name, 0) : isSafeName(name) ? packed.get(name) : undefined;
    return id === undefined ? [] : { name, id };
  });
}

/** The names of all files in a folder and below; also used for reflogs. */
export function* filesBelow(root: string, folder: string, fileSystem: FileSystem, depth = 0): Generator<string> {
  const outcome = fileSystem.readFolder(path.join(root, folder));
  if (outcome.kind !== 'entries' || depth > DEEPEST_FOLDER) return;
  for (const entry of outcome.entries) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, name, fileSystem, depth + 1);
    else if (!entry.name.endsWith('.lock')) yield name;
  }
}

function worktreeHeads(reading: Reading): readonly Ref[] {
  const { commonDirectory } = reading.repository;
  const outcome = reading.fileSystem.readFolder(path.join(commonDirectory, 'worktrees'));
  const linked = outcome.kind === 'entries' ? outcome.entries.map(({ name }) => `worktrees/${name}`).sort() : [];
  return ['', ...linked].flatMap((folder) => {
    const { id } = readHead(reading, path.join(commonDirectory, folder, 'HEAD'));
    return id === undefined ? [] : { name: folder === '' ? 'HEAD' : `${folder}/HEAD`, id };
  });
}
