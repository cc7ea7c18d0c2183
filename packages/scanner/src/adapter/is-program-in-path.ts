import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Whether a shell would find a program by its name alone. */
export function isProgramInPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => isExecutable(path.join(folder, program)));
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
