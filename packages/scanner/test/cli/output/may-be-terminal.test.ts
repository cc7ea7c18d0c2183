import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { expect, it } from 'vitest';
import { mayBeTerminal } from '../../../src/cli/output/may-be-terminal.ts';

function ask(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    return mayBeTerminal(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

it('says no of a file, of what is closed, and of the device that takes everything', () => {
  expect([ask(import.meta.filename), mayBeTerminal(999_999), ask(devNull)]).toEqual([false, false, false]);
});

it.runIf(process.platform === 'linux')('says yes of a terminal', () => {
  expect(ask('/dev/ptmx')).toBe(true);
});
