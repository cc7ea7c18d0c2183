import { isExpectedError } from '../core/errors.ts';
import { crashFrames } from './output/crash-frames.ts';
import { printError } from './output/print.ts';
import { plainHookRun } from './flags/plain-hook-run.ts';
import type { ParsedCommand } from './flags/parsed-command.ts';

/** Exit code of a bug of ours: never mistaken for a clean scan. */
const CRASHED = 2;

/** A part of leaklint is missing, so that it could not even begin; anything later is said by the hook itself. */
const BROKEN_HOOK =
  "leaklint: blocked, because it broke; to go on all the same, on purpose: LEAKLINT_SKIP='reason' git …";

/** Runs the command line and returns the exit code; commands are loaded one at a time. */
async function main(argv: readonly string[], isHookRun: boolean): Promise<number> {
  try {
    return await run(plainHookRun(argv) ?? (await import('./flags/parse-command-line.ts')).parseCommandLine(argv));
  } catch (error) {
    if (isExpectedError(error)) {
      printError(`leaklint: ${error.message}`);
      return error.exitCode;
    }
    printError(crashFrames(error));
    if (isHookRun) printError(BROKEN_HOOK);
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

// Not awaited: the bundle is CommonJS.
const argv = process.argv.slice(2);
const isHookRun = argv[0] === 'hook' && argv[1] === 'run';
void main(argv, isHookRun).then((code) => {
  process.exitCode = code;
  // All of it is written by now, and taking down what was loaded takes a tenth of the time of a hook. Other commands end
  // when nothing is left to do.
  // eslint-disable-next-line n/no-process-exit -- as it says
  if (isHookRun || argv[0] === 'scan') process.exit();
});
