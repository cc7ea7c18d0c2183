import path from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { FileSystem } from '../port/file-system.ts';
import type { ConfigLayer, ConfigScope, LayerReader } from './config-layer.ts';
import { defaultConfig } from './effective-config.ts';
import { configNames, findConfigs, refuseTwo } from './find-config.ts';
import { mergeLayers } from './merge-layers.ts';
import { createResolvedConfig, parentOf, type NestedLayers, type ResolvedConfig } from './resolved-config.ts';

export type { ResolvedConfig } from './resolved-config.ts';

export interface LoadRequest {
  /** Absolute path of the folder that report paths are relative to. */
  readonly root: string;
  readonly isRepository: boolean;
  /** The folders that are looked at, or whose files are, relative to the root. */
  readonly folders: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** `--config`: read instead of everything that would be found. */
  readonly configFile?: string | undefined;
}

interface FoundConfig {
  readonly files: readonly string[];
  readonly scope: ConfigScope;
}

/**
 * Loads the configurations at and above the root, and those on the way from it to the named folders. Those further
 * down are found among the listed files, by `withNested`. Throws `ConfigError`.
 */
export async function loadConfig(given: LoadRequest, fileSystem: FileSystem): Promise<ResolvedConfig> {
  const request = { ...given, cwd: fileSystem.realPath(given.cwd) ?? given.cwd };
  const reader: LayerReader = { fileSystem, cwd: request.cwd };
  if (request.configFile !== undefined) {
    const files = [path.resolve(request.cwd, request.configFile)];
    const layers = await readFound([{ files, scope: { folder: '', above: '' } }], reader);
    if (layers.length === 0) throw new ConfigError(`${request.configFile}: holds no configuration`);
    return createResolvedConfig(mergeLayers(defaultConfig, layers), new Map(), () => Promise.resolve(undefined));
  }
  const root = await readFound([...findAbove(request, fileSystem), findAtRoot(request, fileSystem)], reader);
  const nested = await readNested(findBelow(request, fileSystem), reader);
  return createResolvedConfig(mergeLayers(defaultConfig, root), nested, async (paths, known) => {
    const found = findAmong(paths, known, request.root);
    return found.length === 0 ? undefined : readNested(found, reader);
  });
}

/** A folder that is no repository belongs to the current folder when it lies in it. */
function findAbove(request: LoadRequest, fileSystem: FileSystem): readonly FoundConfig[] {
  const { root, cwd, isRepository } = request;
  const way = path.relative(cwd, root);
  if (isRepository || way === '' || way.startsWith('..') || path.isAbsolute(way)) return [];
  const names = way.split(path.sep);
  return names.map((_, depth) => {
    const above = `${names.slice(depth).join('/')}/`;
    const folder = path.join(cwd, ...names.slice(0, depth));
    return { files: findConfigs(folder, true, fileSystem), scope: { folder: '', above } };
  });
}

function findAtRoot({ root }: LoadRequest, fileSystem: FileSystem): FoundConfig {
  return { files: findConfigs(root, true, fileSystem), scope: { folder: '', above: '' } };
}

/** The configurations between the root and the named folders, which may not be among the listed files. */
function findBelow({ root, folders }: LoadRequest, fileSystem: FileSystem): readonly FoundConfig[] {
  const wanted = new Set(folders.flatMap(withParents));
  return [...wanted].sort().map((folder) => ({
    files: findConfigs(`${root === '/' ? '' : root}/${folder}`, false, fileSystem),
    scope: { folder, above: '' },
  }));
}

function withParents(folder: string): readonly string[] {
  return folder === '' ? [] : [...withParents(parentOf(folder)), folder];
}

function findAmong(paths: readonly string[], known: NestedLayers, root: string): readonly FoundConfig[] {
  const found = new Map<string, string[]>();
  for (const file of paths) {
    // Nearly all paths are done with here.
    if (!file.includes('leaklint.config.')) continue;
    const folder = parentOf(file);
    const isConfig = configNames.some((name) => file.endsWith(`/${name}`));
    if (isConfig && !known.has(folder)) found.set(folder, [...(found.get(folder) ?? []), `${root}/${file}`]);
  }
  return Array.from(found, ([folder, files]) => ({ files, scope: { folder, above: '' } }));
}

async function readNested(found: readonly FoundConfig[], reader: LayerReader): Promise<NestedLayers> {
  const nested = new Map<string, readonly ConfigLayer[]>();
  for (const config of found) {
    refuseTwo(config.files);
    const layers = await readFound([config], reader);
    if (layers.length > 0) nested.set(config.scope.folder, layers);
  }
  return nested;
}

async function readFound(found: readonly FoundConfig[], reader: LayerReader): Promise<readonly ConfigLayer[]> {
  const layers: ConfigLayer[] = [];
  for (const { files, scope } of found) {
    if (files.length === 0) continue;
    const { readLayers } = await import('./config-layer.ts');
    layers.push(...(await readLayers(files, scope, reader)));
  }
  return layers;
}
