import { describe, expect, it } from 'vitest';
import { EntryLists } from '../../../src/git/history/entry-lists.ts';

function entriesOf(lists: EntryLists, list: number): Record<'names' | 'targets', readonly number[]> {
  const { names, targets } = lists.read(list);
  return { names: [...names], targets: [...targets] };
}

describe('EntryLists', () => {
  it('reads lists that differ from each other in one target, however many there are', () => {
    const lists = new EntryLists();
    const expected = [10, 11, 12, 13];
    for (const [name, target] of expected.entries()) lists.push(target, name);
    let list = lists.end(4);
    let inFull = 0;
    for (let change = 0; change < 100; change++) {
      const place = (change * 3) % 4;
      expected[place] = 1000 + change;
      const next = lists.differ(list, place, 1000 + change);
      if (next === undefined) {
        inFull++;
        for (const [name, target] of expected.entries()) lists.push(target, name);
      }
      list = next ?? lists.end(4);
      expect(entriesOf(lists, list)).toEqual({ names: [0, 1, 2, 3], targets: expected });
    }
    expect(inFull).toBe(5);
    expect(entriesOf(lists, 0)).toEqual({ names: [], targets: [] });
    expect(lists.end(0)).toBe(0);
  });
});
