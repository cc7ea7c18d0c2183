import { ConfigError } from '../../core/errors.ts';
import type { ManagedRepository } from './manager.ts';

/** How a manager's configuration calls leaklint; throws `ConfigError` when others could not call it like that. */
export function needCommand({ command, files, root }: ManagedRepository, manager: string): string {
  if (command !== undefined) return command;
  const scope = files.entryOf(`${root}/package.json`) === undefined ? '--global' : '--save-dev';
  throw new ConfigError(
    `${manager} needs leaklint installed where it can run it: npm install ${scope} @leaklint/scanner, then again`,
  );
}
