/** Asks git, and gives what it prints. */
export type AskGit = (args: readonly string[]) => string;

/** A file that was renamed more often is followed no further. */
const MOST_RENAMES = 20;

/** What a file of a former commit is called in HEAD; empty where git does not know, or it is in HEAD still. */
export function heirOf(
  name: string,
  { ask, isInHead }: { readonly ask: AskGit; readonly isInHead: (name: string) => boolean },
): string {
  let heir = name;
  for (let step = 0; step < MOST_RENAMES && !isInHead(heir); step++) {
    const commit = ask(['log', '-1', '--format=%H', '--diff-filter=D', 'HEAD', '--', heir]).trim();
    if (commit === '') return '';
    heir = renamedIn(ask(['diff-tree', '-r', '-z', '-M', '--diff-filter=R', `${commit}^`, commit]), heir);
    if (heir === '') return '';
  }
  // As long as it is in HEAD under its own name, nobody has committed what became of it.
  return heir === name || !isInHead(heir) ? '' : heir;
}

/** `:100644 100644 … R090`, the old and the new name, each with a zero behind it. */
function renamedIn(listing: string, from: string): string {
  const fields = listing.split('\0');
  const at = fields.findIndex((field, index) => field === from && fields[index - 1]?.startsWith(':') === true);
  return at === -1 ? '' : (fields[at + 1] ?? '');
}
