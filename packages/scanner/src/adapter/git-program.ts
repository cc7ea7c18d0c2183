import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What to start for git. Windows looks in the current folder first, where a scanned repository could have put a
 * `git.exe` of its own, so there it is searched for in PATH alone.
 */
export function gitProgram(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform !== 'win32') return 'git';
  const search = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  return search
    .split(path.win32.delimiter)
    .filter((folder) => path.win32.isAbsolute(folder))
    .map((folder) => path.join(folder, 'git.exe'))
    .find((program) => existsSync(program));
}
