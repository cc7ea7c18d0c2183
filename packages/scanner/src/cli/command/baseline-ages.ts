import path from 'node:path';
import type { BaselineFile } from '../../baseline/baseline-file.ts';
import { linesOfEntries } from '../../baseline/lines-of-entries.ts';
import type { Git } from '../../port/git.ts';

const DAY = 86_400;

/** Days since an entry's line was last changed. No time stands in the file, where two branches would fight over it: git knows. */
export async function agesOfEntries(file: BaselineFile, root: string, git: Git): Promise<ReadonlyMap<string, number>> {
  const name = path.relative(root, file.file).replaceAll('\\', '/');
  const outcome = git.run({ repository: root, args: ['blame', '--line-porcelain', '--', name] });
  if (outcome.kind !== 'done') return new Map();
  const { parseBlame } = await import('../../baseline/parse-blame.ts');
  const times = parseBlame(new TextDecoder().decode(outcome.output));
  const now = Date.now() / 1000;
  return new Map(
    Array.from(linesOfEntries(file.text)).map(([key, line]) => {
      const since = times.get(line) ?? 0;
      return [key, since === 0 ? 0 : Math.max(0, Math.floor((now - since) / DAY))];
    }),
  );
}
