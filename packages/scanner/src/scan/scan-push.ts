import type { ScanResult } from '../core/scan-result.ts';
import { peelToCommit } from '../git/range/read-links.ts';
import { isNullId, type ObjectId } from '../git/store/object.ts';
import { openCommitScan, type CommitScene } from './commit/commit-scene.ts';
import { scanCommitSet, type CommitSet } from './commit/scan-commit-set.ts';
import type { GitScanPorts, PushScan } from './git-scan.ts';

/**
 * Scans what a push would give to the remote: the commits that it does not have, of all refs of the push, and the
 * messages of tags. What it has is known from what git said of it, and from its remote-tracking branches.
 */
export async function scanPush(request: PushScan, ports: GitScanPorts): Promise<ScanResult> {
  const scene = await openCommitScan(request.cwd, ports);
  try {
    return await scanCommitSet(request, planPush(request, scene), scene);
  } finally {
    scene.store.close();
  }
}

function planPush({ remote, updates }: PushScan, scene: CommitScene): CommitSet {
  const sent = updates.map(({ localId }) => localId).filter((id) => !isNullId(id));
  const named = updates.map(({ remoteId }) => remoteId).filter((id) => !isNullId(id));
  return {
    include: toCommits(sent, scene),
    exclude: toCommits([...named, ...trackedIds(remote, scene)], scene),
    tags: [...new Set(sent)].filter((id) => !named.includes(id)),
    nothing: sent.length === 0 ? 'the push only deletes' : 'the remote has all of these commits already',
  };
}

/** What a remote is known to have: by its name, its address, or, when nobody said which, what any of them has. */
function trackedIds(remote: string | undefined, { refs, repository: { config } }: CommitScene): readonly ObjectId[] {
  const names = [...config.keys()].flatMap((key) => /^remote\.(.+)\.(?:url|pushurl)$/s.exec(key)?.[1] ?? []);
  const isMeant = (name: string): boolean =>
    remote === undefined ||
    remote === name ||
    ['url', 'pushurl'].some((key) => config.all(`remote.${name}.${key}`).includes(remote));
  const prefixes = [...new Set(names)].filter(isMeant).map((name) => `refs/remotes/${name}/`);
  return refs.list().flatMap(({ name, id }) => (prefixes.some((prefix) => name.startsWith(prefix)) ? id : []));
}

function toCommits(ids: readonly ObjectId[], { store }: CommitScene): readonly ObjectId[] {
  return [...new Set(ids)].flatMap((id) => peelToCommit(id, store) ?? []);
}
