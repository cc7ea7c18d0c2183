import { expect, it } from 'vitest';
import { parsePushLines } from '../../src/hook/push-lines.ts';

const [ONE, NONE] = ['1'.repeat(40), '0'.repeat(40)];

it('reads refs, deletions and names with spaces', () => {
  expect(
    parsePushLines(
      `refs/heads/a ${ONE} refs/heads/b ${NONE}\n(delete) ${NONE} refs/heads/c ${ONE}\n\nHEAD~1 ^x ${ONE} refs/tags/d ${NONE}\n`,
    ),
  ).toEqual([
    { localRef: 'refs/heads/a', localId: ONE, remoteRef: 'refs/heads/b', remoteId: NONE },
    { localRef: '(delete)', localId: NONE, remoteRef: 'refs/heads/c', remoteId: ONE },
    { localRef: 'HEAD~1 ^x', localId: ONE, remoteRef: 'refs/tags/d', remoteId: NONE },
  ]);
});

it.each(['nonsense', `a ${ONE} b`, `a 12 b ${NONE}`])('throws for %j, so that no push passes', (line) => {
  expect(() => parsePushLines(line)).toThrow('not what git tells');
});
