/** Something with a time. */
interface Timed {
  readonly time: number;
}

/** Gives back what was put in, the newest first; of the same time, in any order. */
export interface CommitQueue<Item extends Timed> {
  readonly size: number;
  add(item: Item): void;
  take(): Item | undefined;
}

/** A binary heap. */
export function createCommitQueue<Item extends Timed>(): CommitQueue<Item> {
  const heap: Item[] = [];
  const timeAt = (index: number): number => heap[index]?.time ?? -Infinity;
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return;
    heap[a] = second;
    heap[b] = first;
  };
  return {
    get size() {
      return heap.length;
    },
    add(item) {
      let at = heap.push(item) - 1;
      for (let up = (at - 1) >> 1; at > 0 && timeAt(up) < timeAt(at); up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (heap.length === 0 || last === undefined) return first;
      heap[0] = last;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        const larger = timeAt(left + 1) > timeAt(left) ? left + 1 : left;
        if (timeAt(larger) <= timeAt(at)) return first;
        swap(at, larger);
        at = larger;
      }
    },
  };
}
