import { ConfigError } from '../core/errors.ts';
import type { FileSystem } from '../port/file-system.ts';

/** The names of configuration files; besides, the `leaklint` key of a package.json at the root. */
export const configNames = ['leaklint.config.json', 'leaklint.config.yaml', 'leaklint.config.yml'] as const;

const PACKAGE = 'package.json';

/** Finds the configuration files of a folder; there can be at most one besides package.json. */
export function findConfigs(folder: string, withPackage: boolean, fileSystem: FileSystem): readonly string[] {
  const names = withPackage ? [...configNames, PACKAGE] : configNames;
  const found = names
    .map((name) => `${folder === '/' ? '' : folder}/${name}`)
    .filter((file) => fileSystem.exists(file));
  refuseTwo(found.filter((file) => !file.endsWith(PACKAGE)));
  return found;
}

/** Two files in one folder: which of them counts is not to be guessed. */
export function refuseTwo(files: readonly string[]): void {
  const [first, second] = files;
  if (first !== undefined && second !== undefined)
    throw new ConfigError(`${first} and ${second}: only one of them can be the configuration`);
}
