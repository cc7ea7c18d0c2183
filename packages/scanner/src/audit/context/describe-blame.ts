const HEADER = /^(?<commit>[0-9a-f]{40,64}) (?<line>\d+) \d+/;
const SHORT = 9;

/** What `git blame --line-porcelain` says of one line, as a sentence; empty for what is in no commit. */
export function describeBlame(output: string): readonly string[] {
  const commit = HEADER.exec(output)?.groups?.['commit'];
  if (commit === undefined) return [];
  if (/^0+$/.test(commit)) return ['this line is in no commit yet'];
  const time = Number(fieldOf(output, 'author-time') ?? Number.NaN);
  const day = Number.isFinite(time) ? ` on ${new Date(time * 1000).toISOString().slice(0, 'yyyy-mm-dd'.length)}` : '';
  const summary = fieldOf(output, 'summary');
  const said = summary === undefined || summary === '' ? '' : `: “${summary}”`;
  return [`this line is from ${commit.slice(0, SHORT)} by ${fieldOf(output, 'author') ?? 'somebody'}${day}${said}`];
}

/** Where a line stood in the commit that it is from; undefined for what is in no commit. */
export function blamedPlace(
  output: string,
): { readonly commit: string; readonly path: string; readonly line: number } | undefined {
  const { commit, line } = HEADER.exec(output)?.groups ?? {};
  const path = fieldOf(output, 'filename');
  if (commit === undefined || path === undefined || /^0+$/.test(commit)) return undefined;
  return { commit, path, line: Number(line) };
}

function fieldOf(output: string, name: string): string | undefined {
  const line = output.split('\n').find((each) => each.startsWith(`${name} `));
  return line?.slice(name.length + 1);
}
