/** Whether the user, or a CI system whose patience is at an end, has asked the scan to stop. */
export interface Signals {
  readonly isStopped: () => boolean;
  /** Signals end the process again, as they do everywhere. */
  readonly stop: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The first signal asks for what was found so far; the second one ends the process. */
export function listenForSignals(): Signals {
  let isStopped = false;
  const onSignal = (): void => {
    isStopped = true;
    stop();
  };
  const stop = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return { isStopped: () => isStopped, stop };
}
