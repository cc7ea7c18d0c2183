import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mayBeTerminal } from '../../../src/cli/output/may-be-terminal.ts';
import { printProgress } from '../../../src/cli/output/print.ts';
import { createProgress } from '../../../src/cli/output/progress.ts';

vi.mock(import('../../../src/cli/output/print.ts'), () => ({ printProgress: vi.fn() }));
vi.mock(import('../../../src/cli/output/may-be-terminal.ts'), () => ({ mayBeTerminal: vi.fn() }));

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['hrtime'], now: 0 });
    vi.mocked(printProgress).mockClear();
    vi.mocked(mayBeTerminal).mockReturnValue(true);
    return () => vi.useRealTimers();
  });

  it('tells how far a long scan is and how long it will take, on one line that goes away', () => {
    const progress = createProgress(true);
    progress.update(16, 1000);
    expect(shown()).toEqual([]);
    vi.advanceTimersByTime(2000);
    progress.update(250, 1000);
    progress.update(266, 1000);
    vi.advanceTimersByTime(200);
    progress.update(550, 1000);
    progress.clear();
    expect(shown()).toEqual([
      '\r\u001B[Kscanning 25 % (250 of 1000 files), 6 s left',
      '\r\u001B[Kscanning 55 % (550 of 1000 files), 2 s left',
      '\r\u001B[K',
    ]);
  });

  it('counts the time of each step of a scan for itself', () => {
    const progress = createProgress(true, 'objects');
    vi.advanceTimersByTime(9000);
    progress.update(900, 1000);
    vi.advanceTimersByTime(1000);
    progress.update(0, 50, { doing: 'placing', unit: 'commits' });
    vi.advanceTimersByTime(1000);
    progress.update(10, 50, { doing: 'placing', unit: 'commits' });
    vi.advanceTimersByTime(1000);
    progress.update(5, 10);
    expect(shown().slice(0, 4)).toEqual([
      '\r\u001B[Kscanning 90 % (900 of 1000 objects), 1 s left',
      '\r\u001B[Kplacing 0 % (0 of 50 commits), 0 s left',
      '\r\u001B[Kplacing 20 % (10 of 50 commits), 4 s left',
      '\r\u001B[Kscanning 50 % (5 of 10 objects), 0 s left',
    ]);
  });

  it.each([
    ['where standard error is no terminal', true, false],
    ['where nobody wants it', false, true],
  ])('is silent %s', (_where, isWanted, isTerminal) => {
    vi.mocked(mayBeTerminal).mockReturnValue(isTerminal);
    const progress = createProgress(isWanted);
    vi.advanceTimersByTime(5000);
    progress.update(1, 2);
    progress.clear();
    expect(shown()).toEqual([]);
  });
});

function shown(): string[] {
  return vi.mocked(printProgress).mock.calls.map(([text]) => text);
}
