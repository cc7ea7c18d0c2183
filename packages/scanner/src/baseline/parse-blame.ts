/** Since when a line has been as it is, in seconds, by line of the file as it is now; 0 for what is not committed. */
export type LineAges = ReadonlyMap<number, number>;

const HEADER = /^([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?$/;
const TIME = /^committer-time (\d+)$/;
const NOT_COMMITTED = /^0+$/;

/** Reads what `git blame --line-porcelain` prints. */
export function parseBlame(output: string): LineAges {
  const ages = new Map<number, number>();
  let line = 0;
  let isCommitted = true;
  for (const text of output.split('\n')) {
    // A line of the file stands behind a tab, whatever is in it.
    if (text.startsWith('\t')) continue;
    const header = HEADER.exec(text);
    if (header !== null) {
      line = Number(header[2]);
      isCommitted = !NOT_COMMITTED.test(header[1] ?? '');
      continue;
    }
    const time = TIME.exec(text)?.[1];
    if (time !== undefined) ages.set(line, isCommitted ? Number(time) : 0);
  }
  return ages;
}
