import { expect, it } from 'vitest';
import { parseRecords, toRecordLine } from '../../../src/hook/bypass/bypass-record.ts';
import { readSkipRequest } from '../../../src/hook/bypass/skip-reason.ts';

it.each(['', ' ', '\t\n', '1', 'true', 'Yes', 'on'])('takes %j for no reason', (value) => {
  expect(readSkipRequest(value)).toEqual({ kind: 'no-reason' });
});

it('makes a reason one line that no terminal obeys', () => {
  expect(readSkipRequest(' known\n\u001B[2J since\u202E  May ')).toEqual({
    kind: 'reason',
    reason: 'known [2J since May',
  });
});

it('asks for nothing when the variable is not set', () => {
  expect(readSkipRequest(undefined)).toEqual({ kind: 'none' });
});

it('reads back what it records, and shows a line that it cannot read', () => {
  const bypass = {
    date: '2026-01-01T00:00:00.000Z',
    hook: 'pre-push',
    reason: 'a "mirror"',
    who: 'Ada',
    updates: ['1 refs/heads/main'],
  };
  expect(parseRecords(`${toRecordLine(bypass)}{"cut`)).toEqual([
    bypass,
    { date: '', hook: '', reason: '{"cut', who: '' },
  ]);
});
