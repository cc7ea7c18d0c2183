import { isExpectedError } from '../core/errors.ts';
import { crashFrames } from './output/crash-frames.ts';
import { printError } from './output/print.ts';
import { parseCommandLine } from './flags/parse-command-line.ts';
import type { ParsedCommand } from './flags/parsed-command.ts';

/** Exit code of a bug of ours: never mistaken for a clean scan. */
const CRASHED = 2;

/** A part of leaklint is missing, so that it could not even begin; anything later is said by the hook itself. */
const BROKEN_HOOK =
  "leaklint: blocked, because it broke; to go on all the same, on purpose: LEAKLINT_SKIP='reason' git …";

/** Runs the command line and returns the exit code; commands are loaded one at a time. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(parseCommandLine(argv));
  } catch (error) {
    if (isExpectedError(error)) {
      printError(`leaklint: ${error.message}`);
      return error.exitCode;
    }
    printError(crashFrames(error));
    if (argv[0] === 'hook' && argv[1] === 'run') printError(BROKEN_HOOK);
    return CRASHED;
  }
}

async function run(command: ParsedCommand): Promise<number> {
  switch (command.command) {
    case 'scan':
      return (await import('./command/scan.ts')).runScan(command);
    case 'baseline':
      return (await import('./command/baseline.ts')).runBaseline(command);
    case 'audit':
      return (await import('./command/audit.ts')).runAudit(command);
    case 'rules':
      return (await import('./command/rules.ts')).runRules(command);
    case 'explain':
      return (await import('./command/explain.ts')).runExplain(command);
    case 'hook-run':
      return (await import('./command/hook-run.ts')).runHookRun(command);
    case 'hook':
      return (await import('./command/hook.ts')).runHook(command);
    case 'ci':
      return (await import('./command/ci.ts')).runCi(command);
    case 'init':
      return (await import('./command/init.ts')).runInit(command);
    case 'completion':
      return (await import('./command/completion.ts')).runCompletion(command);
    case 'help':
      return (await import('./command/help.ts')).runHelp(command);
    case 'version':
      return (await import('./command/version.ts')).runVersion();
  }
}

// Not awaited: the bundle is CommonJS. The code is set, not exited with, so that what is still being written arrives.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
