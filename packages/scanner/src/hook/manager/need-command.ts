import { ConfigError } from '../../core/errors.ts';
import type { ManagedRepository } from './manager.ts';

/** How a manager's configuration calls leaklint; throws `ConfigError` when others could not call it like that. */
export function needCommand({ command }: ManagedRepository, manager: string): string {
  if (command !== undefined) return command;
  throw new ConfigError(
    `${manager} needs leaklint installed where it can run it: npm install --save-dev @leaklint/scanner, then again`,
  );
}
