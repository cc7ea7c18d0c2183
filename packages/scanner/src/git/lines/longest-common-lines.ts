/** More differences than this take too long, and too much memory. */
const MOST_DIFFERENCES = 800;

/**
 * The indexes in `current` of lines that both have in the same order, as many as possible; undefined when the two are
 * too different. After Eugene W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986).
 */
export function longestCommonLines(old: Int32Array, current: Int32Array): readonly number[] | undefined {
  const most = Math.min(MOST_DIFFERENCES, old.length + current.length);
  const middle = most + 1;
  /** On diagonal k (index in `current` less index in `old`): how far into `current` one gets with so many differences. */
  const reach = new Int32Array(2 * middle + 1);
  const steps: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences++) {
    steps.push(reach.slice(middle - differences - 1, middle + differences + 2));
    for (let k = -differences; k <= differences; k += 2) {
      const at = middle + k;
      const below = reach[at - 1] ?? 0;
      const above = reach[at + 1] ?? 0;
      let x = k === -differences || (k !== differences && below < above) ? above : below + 1;
      while (x < current.length && x - k < old.length && current[x] === old[x - k]) x++;
      reach[at] = x;
      if (x >= current.length && x - k >= old.length) return trace(steps, current.length, old.length);
    }
  }
  return undefined;
}

/** Goes back the way that led to the end. */
function trace(steps: readonly Int32Array[], width: number, height: number): readonly number[] {
  const kept: number[] = [];
  let x = width;
  let y = height;
  for (let differences = steps.length - 1; differences > 0; differences--) {
    const reach = steps[differences] ?? new Int32Array();
    const k = x - y;
    const at = k + differences + 1;
    const below = reach[at - 1] ?? 0;
    const above = reach[at + 1] ?? 0;
    const isAbove = k === -differences || (k !== differences && below < above);
    const afterStep = isAbove ? above : below + 1;
    while (x > afterStep) kept.push(--x);
    x = isAbove ? above : below;
    y = isAbove ? above - (k + 1) : below - (k - 1);
  }
  while (x > 0) kept.push(--x);
  return kept;
}
