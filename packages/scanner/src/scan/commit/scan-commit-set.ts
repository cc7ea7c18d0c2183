import type { Finding } from '../../core/finding.ts';
import type { ScanResult, Skip } from '../../core/scan-result.ts';
import { createHolderFinder } from '../../git/range/find-holders.ts';
import { walkCommits, type CommitWalk, type WalkedCommits } from '../../git/range/walk-commits.ts';
import type { ObjectId } from '../../git/store/object.ts';
import type { ScanSettings } from '../scan-request.ts';
import { scanSources, type SourceItem } from '../scan-sources.ts';
import { commitItems, type CommitContext } from './commit-items.ts';
import type { CommitScene } from './commit-scene.ts';
import { tagItems } from './tag-item.ts';

export interface CommitSet extends CommitWalk {
  /** Said when there is no commit in it. */
  readonly nothing: string;
  /** Annotated tags whose messages are scanned as well. */
  readonly tags?: readonly ObjectId[];
}

/** Scans what a set of commits adds, oldest first; a secret that is added more than once is one finding. */
export async function scanCommitSet(request: ScanSettings, set: CommitSet, scene: CommitScene): Promise<ScanResult> {
  const walked = walkCommits(set, scene.readLinks);
  const { commits } = walked;
  const context = createContext(set, walked, { scene, request });
  const items: SourceItem[] = (set.tags ?? []).flatMap((id) => tagItems(id, scene.store));
  const skipped: Skip[] = missingSkips(walked, scene);
  for (const commit of commits) {
    const added = commitItems(commit, context);
    items.push(...added.items);
    skipped.push(...added.skipped);
  }
  const result = await scanSources(
    {
      ...request,
      root: scene.root,
      isRepository: true,
      items,
      skipped: uniqueSkips(skipped),
      commits: commits.length,
      warnings: warningsOf(walked, scene),
      nothing: items.length + skipped.length === 0 ? set.nothing : undefined,
    },
    scene.ports,
  );
  const order = new Map(commits.map(({ id }, index) => [id, index]));
  return { ...result, findings: groupFindings(result.findings, order) };
}

function createContext(
  { include }: CommitSet,
  { commits }: WalkedCommits,
  { scene, request }: { readonly scene: CommitScene; readonly request: ScanSettings },
): CommitContext {
  const oldest = Math.min(...include.map((id) => scene.readLinks(id)?.time ?? 0), ...oldestOf(commits));
  const head = scene.refs.head.id;
  const findHolders = createHolderFinder(scene, oldest);
  const known = new Map<ObjectId, readonly string[]>();
  const holdersOf = (commit: ObjectId): readonly string[] => {
    const holders = known.get(commit) ?? findHolders(commit);
    known.set(commit, holders);
    return holders;
  };
  const headName = scene.refs.head.branch ?? 'HEAD';
  return {
    scene,
    maxSize: request.maxFileSize,
    holdersOf,
    isInHead: (commit) => commit === head || holdersOf(commit).includes(headName),
    headTree: head === undefined ? undefined : scene.readLinks(head)?.tree,
  };
}

function oldestOf(commits: WalkedCommits['commits']): readonly number[] {
  return commits.length === 0 ? [] : [commits.reduce((oldest, { time }) => Math.min(oldest, time), Infinity)];
}

function missingSkips({ missing, commits }: WalkedCommits, { repository }: CommitScene): Skip[] {
  const absent = missing.map((id): Skip => {
    return { path: `<commit ${id}>`, reason: 'missing in the repository', incomplete: true };
  });
  const cut = commits
    .filter(({ id }) => repository.shallow.has(id))
    .map(({ id }): Skip => {
      return { path: `<commit ${id}>`, reason: 'what comes before it is not in this shallow clone', incomplete: true };
    });
  return [...absent, ...cut];
}

function warningsOf({ commits }: WalkedCommits, { repository }: CommitScene): readonly string[] {
  if (!commits.some(({ id }) => repository.shallow.has(id))) return [];
  return [
    'the clone is shallow and ends inside the range, so its oldest commits count as a whole: git fetch --unshallow',
  ];
}

function uniqueSkips(skipped: readonly Skip[]): readonly Skip[] {
  return [...new Map(skipped.map((skip) => [`${skip.path}\0${skip.reason}`, skip])).values()];
}

/** The first commit that added a secret is where the finding is; the others are occurrences. */
function groupFindings(findings: readonly Finding[], order: ReadonlyMap<string, number>): readonly Finding[] {
  const turnOf = ({ git }: Finding): number => order.get(git?.commit ?? '') ?? Infinity;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.fingerprint);
    if (group === undefined) groups.set(finding.fingerprint, [finding]);
    else group.push(finding);
  }
  const first = new Map(
    Array.from(groups.values(), (group) => {
      const sorted = group.toSorted((a, b) => turnOf(a) - turnOf(b));
      return [sorted[0], sorted] as const;
    }),
  );
  return findings.flatMap((finding) => {
    const group = first.get(finding);
    if (group === undefined) return [];
    const inHead = group.some(({ git }) => git?.inHead === true);
    const git = finding.git === undefined ? {} : { git: { ...finding.git, inHead } };
    return { ...finding, ...git, occurrences: group.flatMap(({ occurrences }) => occurrences) };
  });
}
