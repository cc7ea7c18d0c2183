import path from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { FileSystem } from '../port/file-system.ts';
import { findConfigs } from './find-config.ts';

/**
 * Finds the file that `extends` means: a path, or an npm package that holds a configuration. A preset is data:
 * nothing of the package is run.
 */
export function resolvePreset(name: string, from: string, fileSystem: FileSystem): readonly string[] {
  const folder = path.dirname(from);
  if (/^\.{0,2}[\\/]/.test(name) || path.isAbsolute(name)) return [path.resolve(folder, name)];
  const [, packageName, subpath] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  const installed = packageName === undefined ? undefined : findPackage(packageName, folder, fileSystem);
  if (installed === undefined) throw new ConfigError(`${from}: extends: ${whyNotFound(name, folder, fileSystem)}`);
  if (subpath !== undefined) return [path.join(installed, subpath)];
  return findConfigs(installed, true, fileSystem);
}

function findPackage(name: string, folder: string, fileSystem: FileSystem): string | undefined {
  const candidate = path.join(folder, 'node_modules', name);
  if (fileSystem.exists(candidate)) return candidate;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : findPackage(name, parent, fileSystem);
}

function whyNotFound(name: string, folder: string, fileSystem: FileSystem): string {
  const isFile = fileSystem.exists(path.join(folder, name));
  return isFile ? `"${name}" is taken for a package; write "./${name}"` : `the package "${name}" is not installed`;
}
