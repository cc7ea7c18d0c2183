import type { GlobScope } from '../port/globs.ts';
import type { ConfigLayer } from './config-layer.ts';
import type { EffectiveConfig } from './effective-config.ts';
import { mergeLayers } from './merge-layers.ts';

/** The configuration of a scan: one for the root, others for folders below it. */
export interface ResolvedConfig {
  readonly root: EffectiveConfig;
  /** The root's, and one for each folder with a configuration of its own. */
  readonly all: readonly EffectiveConfig[];
  /** What all of them exclude. */
  readonly exclude: readonly GlobScope[];
  /** What holds at a path, relative to the root. */
  forPath(path: string): EffectiveConfig;
  /** The same with the configurations that stand among these files; itself when there are none. */
  withNested(paths: readonly string[]): Promise<ResolvedConfig>;
}

/** Layers of folders below the root, by folder. */
export type NestedLayers = ReadonlyMap<string, readonly ConfigLayer[]>;

/** Reads the layers of folders that are not read yet; undefined when there are none. */
export type ReadNested = (paths: readonly string[], known: NestedLayers) => Promise<NestedLayers | undefined>;

/** Lets the configurations of folders add to those above them. */
export function createResolvedConfig(
  root: EffectiveConfig,
  nested: NestedLayers,
  readNested: ReadNested,
): ResolvedConfig {
  const forFolder = nested.size === 0 ? () => root : createFolderLookup(root, nested);
  const all = [root, ...Array.from(nested.keys(), forFolder)];
  const config: ResolvedConfig = {
    root,
    all,
    exclude: [...new Set(all.flatMap((each) => each.exclude))],
    forPath: (path) => forFolder(parentOf(path)),
    withNested: async (paths) => {
      const more = await readNested(paths, nested);
      return more === undefined ? config : createResolvedConfig(root, new Map([...nested, ...more]), readNested);
    },
  };
  return config;
}

function createFolderLookup(root: EffectiveConfig, nested: NestedLayers): (folder: string) => EffectiveConfig {
  const known = new Map<string, EffectiveConfig>([['', root]]);
  const lookUp = (folder: string): EffectiveConfig => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const config = mergeLayers(lookUp(parentOf(folder)), nested.get(folder) ?? []);
    known.set(folder, config);
    return config;
  };
  return lookUp;
}

/** The folder of a path; empty for what stands in the root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
