import type { GitOrigin } from '../../core/finding.ts';
import type { Skip } from '../../core/scan-result.ts';
import { compareTrees } from '../../git/range/compare-trees.ts';
import { findInTree } from '../../git/range/find-in-tree.ts';
import type { RangeCommit } from '../../git/range/walk-commits.ts';
import type { ChangedEntry } from '../../git/staged/compare-index.ts';
import { parseCommit, type Commit } from '../../git/store/commit.ts';
import { toIsoDate } from '../../git/store/identity.ts';
import type { ObjectId } from '../../git/store/object.ts';
import { displayPath } from '../../source/display-path.ts';
import type { FileReport, LocatedSecret } from '../located-secret.ts';
import { memoryStream } from '../memory-stream.ts';
import type { SearchAgain, SourceItem } from '../scan-sources.ts';
import { readBlob } from './blob-item.ts';
import type { ChangedContext } from './changed-context.ts';
import { changedItems } from './changed-items.ts';
import type { CommitScene } from './commit-scene.ts';
import { createFormerFinder } from './find-former.ts';

export interface CommitContext {
  readonly scene: CommitScene;
  readonly maxSize: number | undefined;
  /** The refs that lead to a commit. */
  readonly holdersOf: (commit: ObjectId) => readonly string[];
  /** Whether HEAD leads to a commit. */
  readonly isInHead: (commit: ObjectId) => boolean;
  /** The tree of HEAD. */
  readonly headTree: ObjectId | undefined;
}

/** What a commit adds: its message, and the files of which no parent has the content. */
export function commitItems(
  commit: RangeCommit,
  context: CommitContext,
): { readonly items: readonly SourceItem[]; readonly skipped: readonly Skip[] } {
  const { scene } = context;
  const parents = commit.parents.flatMap((id) => scene.readLinks(id)?.tree ?? []);
  const { changed, removed, unreadable } = compareTrees(commit.tree, parents, scene);
  const findFormer = createFormerFinder(removed, scene);
  const skipped = unreadable.map((folder): Skip => {
    const path = `${displayPath(folder)}/`;
    return { path, reason: `cannot be read in commit ${commit.id.slice(0, 12)}`, incomplete: true };
  });
  const { maxSize } = context;
  const finish: ChangedContext['finish'] = (entry, report, search) => place(entry, report, { commit, context, search });
  const files = changedItems(changed, { scene, maxSize, findFormer, finish });
  return { items: [...messageItem(commit, context), ...files.items], skipped: [...skipped, ...files.skipped] };
}

interface PlaceContext {
  readonly commit: RangeCommit;
  readonly context: CommitContext;
  readonly search: SearchAgain;
}

/** Says of what a commit adds in a file who added it, and whether it is still there. */
function place(entry: ChangedEntry, report: FileReport, { commit, context, search }: PlaceContext): FileReport {
  const added = withoutUntouched(report);
  if (added.secrets.length === 0) return added;
  const countInHead = createHeadProbe(entry, { report, context }, search);
  const git = originOf(commit, context);
  return {
    ...added,
    secrets: added.secrets.map((secret) => {
      const timesInHead = countInHead(secret);
      return { ...secret, timesInHead, git: { ...git, kind: 'blob', inHead: timesInHead > 0 } };
    }),
  };
}

/** A range is about what it adds: what stands there anyway is not counted once a commit, but must not show either. */
function withoutUntouched(report: FileReport): FileReport {
  const secrets = report.secrets.filter(({ isUntouched }) => isUntouched !== true);
  if (secrets.length === report.secrets.length) return report;
  const values = report.secrets.flatMap(({ isUntouched, value }) => (isUntouched === true ? value : []));
  return { ...report, secrets, hidden: [...report.hidden, ...values] };
}

/** Says how often a secret is still in the same file at HEAD. */
function createHeadProbe(
  entry: ChangedEntry,
  { report, context: { scene, headTree } }: { readonly report: FileReport; readonly context: CommitContext },
  search: SearchAgain,
): (secret: LocatedSecret) => number {
  const id = headTree === undefined ? undefined : findInTree(headTree, entry.path, scene);
  if (id === undefined) return () => 0;
  const bytes = id === entry.id ? undefined : readBlob(id, scene);
  const there = id === entry.id ? report.secrets : bytes === undefined ? [] : search(bytes).secrets;
  return ({ ruleId, family, value }) =>
    there.filter((each) => each.ruleId === ruleId && each.family === family && each.value === value).length;
}

function messageItem(commit: RangeCommit, context: CommitContext): SourceItem[] {
  const { store } = context.scene;
  const outcome = store.read(commit.id);
  const parsed = outcome.kind === 'object' ? parseCommit(outcome.bytes) : undefined;
  if (parsed === undefined || parsed.message.trim() === '') return [];
  const bytes = new TextEncoder().encode(parsed.message);
  return [
    {
      path: `<commit ${commit.id}>`,
      isFile: false,
      open: () => memoryStream(bytes),
      judge: (report) => {
        if (report.secrets.length === 0) return report;
        const inHead = context.isInHead(commit.id);
        const git: GitOrigin = { ...originOf(commit, context, parsed), kind: 'commit-message', inHead };
        return { ...report, secrets: report.secrets.map((secret) => ({ ...secret, git })) };
      },
    },
  ];
}

function originOf(
  { id }: RangeCommit,
  { scene, holdersOf }: CommitContext,
  parsed: Commit | undefined = readCommit(id, scene),
): Omit<GitOrigin, 'kind' | 'inHead'> {
  const reachableFrom = holdersOf(id);
  if (parsed === undefined) return { commit: id, reachableFrom };
  const { author } = parsed;
  return { commit: id, author: author.name, email: author.email, date: toIsoDate(author), reachableFrom };
}

function readCommit(id: ObjectId, { store }: CommitScene): Commit | undefined {
  const outcome = store.read(id);
  return outcome.kind === 'object' ? parseCommit(outcome.bytes) : undefined;
}
