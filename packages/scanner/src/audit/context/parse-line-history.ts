import type { GitOrigin } from '../../core/finding.ts';

/** How `git log -L` is to print commits for `parseLineHistory`. */
export const LINE_HISTORY_FORMAT = '%x00%H%x00%an%x00%ae%x00%aI%x00';

/** The commit that brought a secret, as far as a line's own history tells. */
export type LineOrigin = Required<Pick<GitOrigin, 'commit' | 'author' | 'email' | 'date'>>;

const FIELDS = 5;

/**
 * Reads what `git log -L` says of one line, the newest commit first, and gives the oldest one since which the secret has
 * been in it without a break; undefined where the line is of no commit.
 */
export function parseLineHistory(output: string, secret: string): LineOrigin | undefined {
  const fields = output.split('\0').slice(1);
  let origin: LineOrigin | undefined;
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const [commit = '', author = '', email = '', date = '', patch = ''] = fields.slice(at, at + FIELDS);
    if (origin !== undefined && !adds(patch, secret)) break;
    origin = { commit, author, email, date };
  }
  return origin;
}

/** Of a secret of many lines, the first one is where it begins. */
function adds(patch: string, secret: string): boolean {
  const [first = ''] = secret.split('\n');
  return patch.split('\n').some((line) => line.startsWith('+') && !line.startsWith('+++ ') && line.includes(first));
}
