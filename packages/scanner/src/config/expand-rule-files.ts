import path from 'node:path';
import { ConfigError } from '../core/errors.ts';

const GLOB = /[*?{[]/;

/** The rule files that `customRules` names: paths as they are, globs as what they match, in order of their paths. */
export async function expandRuleFiles(
  names: readonly string[],
  folder: string,
  label: string,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of names) {
    if (!GLOB.test(name)) {
      files.push(path.resolve(folder, name));
      continue;
    }
    // Loaded only here: nobody else needs to search the disk by glob, since git and a plain walk list files faster.
    const { glob } = await import('fast-glob');
    const found = await glob(name, { cwd: folder, absolute: true, onlyFiles: true, followSymbolicLinks: false });
    if (found.length === 0) throw new ConfigError(`${label}: customRules: no file matches "${name}"`);
    files.push(...found.sort());
  }
  return files;
}
