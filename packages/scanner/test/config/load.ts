import { nodeFileSystem } from '../../src/adapter/node-file-system.ts';
import { loadConfig, type ResolvedConfig } from '../../src/config/load-config.ts';
import { locateTargets } from '../../src/source/locate-targets.ts';

/** Loads the configuration as a scan of these paths does. */
export function load(cwd: string, paths: readonly string[] = [], configFile?: string): Promise<ResolvedConfig> {
  const { root, isRepository, targets } = locateTargets({ cwd, paths }, nodeFileSystem);
  const folders = targets.map(({ kind, path }) => (kind === 'folder' ? path : path.replace(/\/?[^/]*$/, '')));
  return loadConfig({ root, isRepository, folders, cwd, configFile }, nodeFileSystem);
}

/** The message of what loading fails with. */
export async function failure(cwd: string, paths: readonly string[] = [], configFile?: string): Promise<string> {
  try {
    await load(cwd, paths, configFile);
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no failure';
}
