import type { BaselineCommand } from '../flags/parsed-command.ts';

/** `leaklint baseline …`: each action is loaded alone. */
export async function runBaseline(command: BaselineCommand): Promise<number> {
  switch (command.action) {
    case 'create':
      return (await import('./baseline-create.ts')).createBaseline(command);
    case 'update':
      return (await import('./baseline-update.ts')).updateBaseline(command);
    case 'status':
      return (await import('./baseline-status.ts')).showBaselineStatus(command);
    case 'diff':
      return (await import('./baseline-diff.ts')).showBaselineDiff(command);
    case 'import':
      return (await import('./baseline-import.ts')).importBaseline(command);
  }
}
