const MOST = 200;

interface Group {
  readonly before: string;
  readonly alternatives: readonly string[];
  readonly after: string;
}

/** Spells out `{a,b}`: all globs that a glob stands for; undefined when they are too many. */
export function expandBraces(glob: string): readonly string[] | undefined {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const group = firstGroup(next);
    if (group === undefined) done.push(next);
    else for (const alternative of group.alternatives) open.push(group.before + alternative + group.after);
    if (done.length + open.length > MOST) return undefined;
  }
  return done;
}

/** The first braces that have a comma in them; others mean themselves. */
function firstGroup(glob: string): Group | undefined {
  for (let start = glob.indexOf('{'); start >= 0; start = glob.indexOf('{', start + 1)) {
    const group = isEscaped(glob, start) ? undefined : groupAt(glob, start);
    if (group !== undefined && group.alternatives.length > 1) return group;
  }
  return undefined;
}

function groupAt(glob: string, start: number): Group | undefined {
  const alternatives: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < glob.length; at += 1) {
    const character = glob[at];
    if (character === '\\') at += 1;
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0 || (depth === 1 && character === ',')) {
      alternatives.push(glob.slice(from, at));
      from = at + 1;
    }
    if (depth === 0) return { before: glob.slice(0, start), alternatives, after: glob.slice(from) };
  }
  return undefined;
}

function isEscaped(glob: string, at: number): boolean {
  let backslashes = 0;
  while (glob[at - backslashes - 1] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
