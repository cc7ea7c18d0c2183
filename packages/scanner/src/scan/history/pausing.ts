import type { HistoryPorts } from './history-request.ts';

/** Whoever interrupts a scan waits no longer than this for what was found so far. */
const PATIENCE = 3000;
const TURN = 50;

/** Lets others have a turn now and then; true when the user has waited long enough. */
export function createPausing({
  now,
  pause,
  isStopped,
}: Pick<HistoryPorts, 'now' | 'pause' | 'isStopped'>): () => Promise<boolean> {
  let next = now() + TURN;
  let deadline: number | undefined;
  return async () => {
    const time = now();
    if (time < next) return false;
    await pause();
    next = now() + TURN;
    if (!isStopped()) return false;
    deadline ??= time + PATIENCE;
    return time > deadline;
  };
}
