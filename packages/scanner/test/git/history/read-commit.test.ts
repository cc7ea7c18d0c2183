import { describe, expect, it } from 'vitest';
import { readCommit } from '../../../src/git/history/read-commit.ts';

const tree = '1'.repeat(40);
const parents = ['a'.repeat(40), 'b'.repeat(40)];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = [
  `tree ${tree}`,
  ...parents.map((id) => `parent ${id}`),
  'author A <a> b> 1 +0000',
  'committer C <c@example.com> 1700000000 -0330',
  '',
  'parent of nothing\ncommitter X <x> 5 +0000',
];

describe('readCommit', () => {
  it('reads tree, parents and the committer’s date', () => {
    const links = readCommit(bytes(lines.join('\n')), 20);
    expect(Buffer.from(links?.tree ?? []).toString('hex')).toBe(tree);
    expect(Buffer.from(links?.parents ?? []).toString('hex')).toBe(parents.join(''));
    expect(links?.date).toBe(1_700_000_000);
  });

  it('takes no date from the message', () => {
    expect(readCommit(bytes(`tree ${tree}\n\ncommitter X <x> 5 +0000`), 20)).toMatchObject({ date: 0 });
  });

  it.each(['', 'tree 12\n', `tag ${tree}`, `tree ${tree}\nparent zz\n`])('takes %j for no commit', (text) => {
    expect(readCommit(bytes(text), 20)).toBeUndefined();
  });
});
