import { milliseconds } from '../../adapter/clock.ts';
import { mayBeTerminal } from './may-be-terminal.ts';
import { printProgress } from './print.ts';

export interface Progress {
  /** With a step, what is done and counted then; its time is counted from its own start. */
  readonly update: (done: number, total: number, step?: Step) => void;
  /** Takes the line off the screen. */
  readonly clear: () => void;
}

/** A part of a scan that counts for itself. */
interface Step {
  readonly doing: string;
  readonly unit: string;
}

/** Nobody needs to be told of a scan that is over by then. */
const QUIET_START = 400;
const INTERVAL = 100;
const CLEAR_LINE = '\r\u001B[K';

/** A line on a terminal that says how far a long scan is; nothing elsewhere. */
export function createProgress(isWanted: boolean, unit = 'files'): Progress {
  const start = milliseconds();
  let next = start + QUIET_START;
  let isShown = false;
  const first: Step = { doing: 'scanning', unit };
  let current = first;
  let begun = start;
  let isTerminal: boolean | undefined;
  return {
    update(done, total, step = first) {
      const now = milliseconds();
      if (step.doing !== current.doing || step.unit !== current.unit) {
        current = step;
        begun = now;
      }
      if (!isWanted || now < next) return;
      next = now + INTERVAL;
      isTerminal ??= mayBeTerminal(2);
      if (!isTerminal) return;
      isShown = true;
      printProgress(CLEAR_LINE + progressLine(done, total, { step, elapsed: now - begun }));
    },
    clear() {
      if (isShown) printProgress(CLEAR_LINE);
    },
  };
}

function progressLine(
  done: number,
  total: number,
  { step, elapsed }: { readonly step: Step; readonly elapsed: number },
): string {
  const seconds = Math.ceil(((elapsed / Math.max(1, done)) * (total - done)) / 1000);
  const share = Math.floor((100 * done) / Math.max(1, total));
  return `${step.doing} ${String(share)} % (${String(done)} of ${String(total)} ${step.unit}), ${String(seconds)} s left`;
}
