import { isExpectedError } from '../core/errors.ts';
import { printError } from './output/print.ts';
import { parseCommandLine } from './flags/parse-command-line.ts';
import type { ParsedCommand } from './flags/parsed-command.ts';

/** Exit code of a bug of ours: never mistaken for a clean scan. */
const CRASHED = 2;

/** Runs the command line and returns the exit code; commands are loaded one at a time. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(parseCommandLine(argv));
  } catch (error) {
    if (isExpectedError(error)) {
      printError(`leaklint: ${error.message}`);
      return error.exitCode;
    }
    printError(crashReport(error));
    return CRASHED;
  }
}

async function run(command: ParsedCommand): Promise<number> {
  switch (command.command) {
    case 'scan':
      return (await import('./command/scan.ts')).runScan(command);
    case 'rules':
      return (await import('./command/rules.ts')).runRules(command);
    case 'explain':
      return (await import('./command/explain.ts')).runExplain(command);
    case 'completion':
      return (await import('./command/completion.ts')).runCompletion(command);
    case 'help':
      return (await import('./command/help.ts')).runHelp(command);
    case 'version':
      return (await import('./command/version.ts')).runVersion();
  }
}

/** Where it broke, without the error's message: a message can quote what was being scanned. */
function crashReport(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return [`leaklint: internal error (${name}); please report it with these lines:`, ...frames.slice(0, 12)].join('\n');
}

// Not awaited: the bundle is CommonJS. The code is set, not exited with, so that what is still being written arrives.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
