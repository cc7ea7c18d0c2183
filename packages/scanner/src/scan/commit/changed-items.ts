import type { Skip } from '../../core/scan-result.ts';
import type { ChangedEntry } from '../../git/staged/compare-index.ts';
import { MODE_GITLINK, typeOfMode } from '../../git/store/tree.ts';
import { displayPath } from '../../source/display-path.ts';
import { isArchiveName } from '../../source/archive/is-archive-name.ts';
import { whyOwnFile } from '../../source/why-own-file.ts';
import type { SourceItem } from '../scan-sources.ts';
import { openBlob, readBlob } from './blob-item.ts';
import type { ChangedContext } from './changed-context.ts';
import { memberItems } from './member-items.ts';
import { markUntouched } from './mark-untouched.ts';

/** Files of which no parent has the content, each to be judged whole, with what stands on its old lines marked. */
export function changedItems(
  changed: readonly ChangedEntry[],
  context: ChangedContext,
): { readonly items: readonly SourceItem[]; readonly skipped: readonly Skip[] } {
  const items: SourceItem[] = [];
  const skipped: Skip[] = [];
  for (const entry of changed) {
    const path = displayPath(entry.path);
    const reason = whyNotScanned(entry, path);
    if (reason === undefined)
      items.push(isArchiveName(path) ? withMembers(entry, path, context) : toItem(entry, path, context));
    else skipped.push(reason);
  }
  return { items, skipped };
}

function whyNotScanned({ mode }: ChangedEntry, path: string): Skip | undefined {
  if (typeOfMode(mode) === MODE_GITLINK) return { path: `${path}/`, reason: 'submodule: not scanned' };
  const reason = whyOwnFile(path, undefined);
  return reason === undefined ? undefined : { path, reason };
}

function toItem(entry: ChangedEntry, path: string, { scene, maxSize, findFormer, finish }: ChangedContext): SourceItem {
  return {
    path,
    open: () => openBlob(entry.id, scene, maxSize),
    judge: (report, search) => {
      if (report.secrets.length === 0) return report;
      const after = readBlob(entry.id, scene);
      const before = after === undefined ? [] : findFormer(entry, after);
      const marked = markUntouched(report, { after, before }, search);
      return finish === undefined ? marked : finish(entry, marked, search);
    },
  };
}

function withMembers(entry: ChangedEntry, path: string, context: ChangedContext): SourceItem {
  return { ...toItem(entry, path, context), members: () => memberItems(entry, path, context) };
}
