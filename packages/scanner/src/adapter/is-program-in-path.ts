import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Whether a shell would find a program by its name alone. npx and npm's scripts put folders of packages into the PATH:
 * what is in those is not there when git runs a hook.
 */
export function isProgramInPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => !isOfPackages(folder) && isExecutable(path.join(folder, program)));
}

function isOfPackages(folder: string): boolean {
  return /[/\\]node_modules[/\\]\.bin[/\\]?$/.test(folder);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not a program.
    return false;
  }
}
