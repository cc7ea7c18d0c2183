import { setTimeout as pause } from 'node:timers/promises';
import {
  BaselineChangedError,
  isUnchanged,
  loadOwnBaseline,
  saveBaseline,
  type BaselineFile,
} from '../../baseline/baseline-file.ts';
import type { Baseline } from '../../baseline/entry.ts';
import { ConfigError } from '../../core/errors.ts';

/** Where decisions are kept. */
export interface AuditStore {
  /** The baseline as it is now: the same object as long as nobody has changed it. Throws `ConfigError` for what is none. */
  read(): Baseline;
  /** Replaces what was read last; throws `BaselineChangedError` when that is no longer there. */
  write(baseline: Baseline): void;
  /** Waits a little before another try. */
  pause(): Promise<void>;
}

const PATIENCE = 25;

/** The baseline's file as a store. */
export function createFileStore(loaded: BaselineFile): AuditStore {
  let file = loaded;
  return {
    read: () => {
      if (!isUnchanged(file)) file = reload(file);
      return file.baseline;
    },
    write: (baseline) => {
      file = saveBaseline(file, baseline);
    },
    pause: () => pause(PATIENCE),
  };
}

function reload({ file, label, baseline: { salt } }: BaselineFile): BaselineFile {
  const read = loadOwnBaseline(file, label);
  if (read === undefined) throw new ConfigError(`${label}: is gone; nothing was written`);
  if (read.baseline.salt !== salt) {
    throw new ConfigError(`${label}: was made anew, so nothing of it can be compared; start the audit again`);
  }
  return read;
}

/** Whether a write failed because of somebody else's. */
export function isChangedElsewhere(error: unknown): boolean {
  return error instanceof BaselineChangedError;
}
