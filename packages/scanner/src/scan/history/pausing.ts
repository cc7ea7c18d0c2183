import type { HistoryPorts, ProgressStep } from './history-request.ts';

/** Whoever interrupts a scan waits no longer than this for what was found so far. */
const PATIENCE = 3000;
const TURN = 50;

/** Tells how far a step is and lets others have a turn now and then; true when the user has waited long enough. */
export type Pause = (done: number, total: number) => Promise<boolean>;

/** Makes the pauses of each step; what a user waits for is counted over all of them. */
export function createPausing({
  now,
  pause,
  isStopped,
  onProgress,
}: Pick<HistoryPorts, 'now' | 'pause' | 'isStopped' | 'onProgress'>): (step: ProgressStep) => Pause {
  let next = now() + TURN;
  let deadline: number | undefined;
  return (step) => async (done, total) => {
    const time = now();
    if (time < next) return false;
    onProgress?.(done, total, step);
    await pause();
    next = now() + TURN;
    if (!isStopped()) return false;
    deadline ??= time + PATIENCE;
    return time > deadline;
  };
}
