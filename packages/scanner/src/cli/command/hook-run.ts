import { isExpectedError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { readSkipRequest, SKIP_VARIABLE } from '../../hook/bypass/skip-reason.ts';
import type { HookRunCommand } from '../flags/parsed-command.ts';
import { crashFrames } from '../output/crash-frames.ts';
import { printError } from '../output/print.ts';
import { scanForHook } from './scan-for-hook.ts';

const PASSED = 0;
const BLOCKED = 1;
const CRASHED = 2;
const INCOMPLETE = 4;

/** `leaklint hook run`: 0 lets git go on; whatever goes wrong does not, and is said in one line. */
export async function runHookRun(command: HookRunCommand): Promise<number> {
  try {
    return await decide(command);
  } catch (error) {
    if (!isExpectedError(error)) printError(crashFrames(error));
    printError(blockedLine(command, isExpectedError(error) ? error.message : 'internal error'));
    return isExpectedError(error) ? error.exitCode : CRASHED;
  }
}

async function decide(command: HookRunCommand): Promise<number> {
  const skip = readSkipRequest(process.env[SKIP_VARIABLE]);
  if (skip.kind === 'no-reason') {
    const act = actOf(command);
    printError(
      `leaklint: ${act} blocked: ${SKIP_VARIABLE} needs a reason: ${SKIP_VARIABLE}='why it is harmless' git ${act}`,
    );
    return BLOCKED;
  }
  if (skip.kind === 'reason') {
    await (await import('./record-bypass.ts')).recordBypass(command, skip.reason);
    return PASSED;
  }
  const result = await scanForHook(command);
  const isClean = result.findings.length === 0 && result.complete;
  if (!isClean || command.verbose || hasNews(result)) await printResult(result, command);
  if (result.findings.length > 0) return BLOCKED;
  return result.complete ? PASSED : INCOMPLETE;
}

/** What a user should know though nothing is blocked. */
function hasNews({ warnings, suppressed }: ScanResult): boolean {
  return warnings.length > 0 || (suppressed.untouched ?? 0) > 0;
}

async function printResult(result: ScanResult, command: HookRunCommand): Promise<void> {
  const { renderHookReport } = await import('../../report/hook/render-hook-report.ts');
  const { wantsColor } = await import('../output/color.ts');
  const color = await wantsColor(command.color, 2);
  const { hook, verbose } = command;
  printError(await renderHookReport(result, { hook, color, verbose, milliseconds: process.uptime() * 1e3 }));
}

function blockedLine(command: HookRunCommand, problem: string): string {
  const act = actOf(command);
  return `leaklint: ${act} blocked: ${problem}; to go on all the same, on purpose: ${SKIP_VARIABLE}='reason' git ${act}`;
}

function actOf({ hook }: HookRunCommand): 'commit' | 'push' {
  return hook === 'pre-push' ? 'push' : 'commit';
}
