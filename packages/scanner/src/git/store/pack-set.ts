import path from 'node:path';
import type { GitPorts } from '../../port/git-ports.ts';
import type { BaseCache } from './base-cache.ts';
import type { Inflate } from './inflate.ts';
import { openMultiPackIndex, type MultiPackIndex } from './multi-pack-index.ts';
import type { ReadOutcome } from './object.ts';
import { createPackFile, type PackFile } from './pack-file.ts';
import { openPackIndex, type PackIndex } from './pack-index.ts';

/** A pack on disk and its index. */
export interface PackLocation {
  /** Absolute paths. */
  readonly pack: string;
  readonly index: string;
}

/** Where an object stands. */
export interface PackedPlace {
  readonly pack: PackFile;
  readonly offset: number;
}

export interface PackSetContext {
  readonly idLength: number;
  readonly cache: BaseCache;
  readonly inflate: Inflate;
  readonly readElsewhere: (id: Uint8Array, maxSize: number) => ReadOutcome;
}

interface OpenedPack {
  readonly index: PackIndex | undefined;
  file: PackFile | undefined;
}

type PackPorts = Pick<GitPorts, 'fileSystem' | 'openFile'>;

/** The packs of one object directory: listed when first asked, each opened when first needed. */
export class PackSet {
  readonly #folder: string;
  readonly #ports: PackPorts;
  readonly #context: PackSetContext;
  readonly #opened = new Map<string, OpenedPack>();
  #names: readonly string[] | undefined;
  #multi: MultiPackIndex | undefined;
  #isMultiRead = false;

  constructor(objectDirectory: string, ports: PackPorts, context: PackSetContext) {
    this.#folder = path.join(objectDirectory, 'pack');
    this.#ports = ports;
    this.#context = context;
  }

  find(id: Uint8Array): PackedPlace | undefined {
    const multi = this.#multiIndex();
    const entry = multi?.find(id);
    const file = entry === undefined ? undefined : this.#fileOf(entry.pack);
    if (entry !== undefined && file !== undefined) return { pack: file, offset: entry.offset };
    // A pack that the multi-pack-index names may be gone, and the object in another one by now.
    const covered = entry === undefined ? multi?.packs : undefined;
    return this.#findIn(covered === undefined ? this.#list() : this.#list().filter((name) => !covered.has(name)), id);
  }

  /** At most two of each pack. */
  startingWith(prefix: Uint8Array, digits: number): readonly Uint8Array[] {
    return this.#list().flatMap((name) => this.#open(name).index?.startingWith(prefix, digits) ?? []);
  }

  locations(): readonly PackLocation[] {
    return this.#list().map((name) => ({ pack: path.join(this.#folder, name), index: this.#indexOf(name) }));
  }

  close(): void {
    for (const { index, file } of this.#opened.values()) {
      index?.close();
      file?.close();
    }
    this.#multi?.close();
  }

  #findIn(names: readonly string[], id: Uint8Array): PackedPlace | undefined {
    for (const name of names) {
      const offset = this.#open(name).index?.find(id);
      const pack = offset === undefined ? undefined : this.#fileOf(name);
      if (offset !== undefined && pack !== undefined) return { pack, offset };
    }
    return undefined;
  }

  #list(): readonly string[] {
    return (this.#names ??= listPacks(this.#folder, this.#ports));
  }

  #indexOf(name: string): string {
    return path.join(this.#folder, name.replace(/\.pack$/, '.idx'));
  }

  #multiIndex(): MultiPackIndex | undefined {
    if (!this.#isMultiRead) {
      this.#multi = openMultiPackIndex(this.#folder, this.#ports.openFile, this.#context.idLength);
    }
    this.#isMultiRead = true;
    return this.#multi;
  }

  #open(name: string): OpenedPack {
    const known = this.#opened.get(name);
    if (known !== undefined) return known;
    const index = openPackIndex(this.#indexOf(name), this.#ports.openFile, this.#context.idLength);
    const pack: OpenedPack = { index, file: undefined };
    this.#opened.set(name, pack);
    return pack;
  }

  #fileOf(name: string): PackFile | undefined {
    const opened = this.#open(name);
    if (opened.file !== undefined) return opened.file;
    const place = path.join(this.#folder, name);
    const file = this.#ports.openFile(place);
    if (file === undefined || 'reason' in file) return undefined;
    const findHere = (id: Uint8Array): number | undefined => opened.index?.find(id);
    opened.file = createPackFile(file, { ...this.#context, name: place, findHere });
    return opened.file;
  }
}

function listPacks(folder: string, { fileSystem }: PackPorts): readonly string[] {
  const outcome = fileSystem.readFolder(folder);
  if (outcome.kind !== 'entries') return [];
  const names = new Set(outcome.entries.map(({ name }) => name));
  return [...names].filter((name) => name.endsWith('.pack') && names.has(name.replace(/\.pack$/, '.idx'))).sort();
}
