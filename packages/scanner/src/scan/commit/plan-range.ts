import { ScanError, UsageError } from '../../core/errors.ts';
import { peelToCommit } from '../../git/range/read-links.ts';
import { resolveRevision } from '../../git/range/resolve-revision.ts';
import { isNullId, type ObjectId } from '../../git/store/object.ts';
import type { CommitRange } from '../git-scan.ts';
import type { CommitScene } from './commit-scene.ts';
import type { CommitSet } from './scan-commit-set.ts';

/** Finds out which commits are asked for; throws `ScanError` for a revision that is not here. */
export function planRange(target: CommitRange, scene: CommitScene): Promise<CommitSet> {
  switch (target.kind) {
    case 'range':
      return planText(target.range.trim(), scene);
    case 'branch':
      return planBranch(target.branch, undefined, scene);
    case 'since':
      return planSince(target, scene);
  }
}

/** `A...B` is what a pull request adds: as with two dots, what leads to B and not to A, wherever the two parted. */
async function planText(range: string, scene: CommitScene): Promise<CommitSet> {
  const start = range.indexOf('..');
  if (start === -1) return planSingle(range, scene);
  const from = range.slice(0, start);
  const to = range.slice(start).replace(/^\.{2,3}/, '');
  const nothing = `${range} holds no commit`;
  if (isDeletion(to)) return { include: [], exclude: [], nothing: `${range} only deletes a branch` };
  const tip = await require(to === '' ? 'HEAD' : to, scene);
  if (/^0{40,}$/.test(from)) return { include: [tip], exclude: otherTips(tip, scene), nothing };
  return { include: [tip], exclude: [await require(from === '' ? 'HEAD' : from, scene)], nothing };
}

function isDeletion(name: string): boolean {
  return name.length >= 40 && isNullId(name);
}

async function planSingle(name: string, scene: CommitScene): Promise<CommitSet> {
  if (name === '') throw new UsageError('--range is empty; an unset variable, maybe?');
  const nothing = `${name} holds no commit`;
  if (!name.endsWith('^!')) return { include: [await require(name, scene)], exclude: [], nothing };
  const id = await require(name.slice(0, -2), scene);
  return { include: [id], exclude: scene.readLinks(id)?.parents ?? [], nothing };
}

/** A new branch adds what none of the others has; of a branch that is where others are, it is not known what is new. */
function otherTips(tip: ObjectId, { refs, store }: CommitScene): readonly ObjectId[] {
  const branches = refs.list().filter(({ name }) => /^refs\/(?:heads|remotes)\//.test(name));
  const remoteHeads = branches.filter(({ name }) => /^refs\/remotes\/[^/]+\/HEAD$/.test(name));
  const others = [...branches.filter(({ id }) => id !== tip), ...remoteHeads];
  return [...new Set(others.flatMap(({ id }) => peelToCommit(id, store) ?? []))];
}

async function planBranch(name: string, since: number | undefined, scene: CommitScene): Promise<CommitSet> {
  const nothing = since === undefined ? `${name} holds no commit` : `${name} has no commit since then`;
  return { include: [await require(name, scene)], exclude: [], since, nothing };
}

async function planSince(
  { date, branch }: Extract<CommitRange, { kind: 'since' }>,
  scene: CommitScene,
): Promise<CommitSet> {
  const since = parseDate(date);
  if (branch !== undefined) return planBranch(branch, since, scene);
  const { refs, store } = scene;
  const branches = refs.list().filter(({ name }) => /^refs\/(?:heads|remotes|tags)\//.test(name));
  const tips = [...refs.worktreeHeads(), ...branches].flatMap(({ id }) => peelToCommit(id, store) ?? []);
  return { include: [...new Set(tips)], exclude: [], since, nothing: `there is no commit since ${date}` };
}

function parseDate(date: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(date);
  const time = isDay ? Date.parse(date.replace(' ', 'T')) : Number.NaN;
  if (!Number.isNaN(time)) return time / 1000;
  throw new UsageError(`--since-date "${date}" is no date; write it as 2027-01-31 or 2027-01-31T12:00:00Z`);
}

async function require(name: string, scene: CommitScene): Promise<ObjectId> {
  const id = await resolveRevision(name, scene);
  if (id !== undefined && scene.readLinks(id) !== undefined) return id;
  const { repository, refs } = scene;
  if (name === 'HEAD' && refs.head.id === undefined) throw new ScanError('HEAD: there is no commit yet');
  const help = repository.shallow.size > 0 ? 'git fetch --unshallow' : fetchCommand(name);
  throw new ScanError(`${name}: no such revision in this repository; it may come with: ${help}`);
}

function fetchCommand(name: string): string {
  const [, remote, branch] = /^([\w.-]+)\/([\w./-]+)$/.exec(name) ?? [];
  if (remote !== undefined && branch !== undefined) return `git fetch ${remote} ${branch}`;
  return /^[0-9a-f]{40,64}$/.test(name) ? `git fetch origin ${name}` : 'git fetch --all --tags';
}
