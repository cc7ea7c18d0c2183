import type { Git } from '../../port/git.ts';
import { isNullId, isObjectId, type ObjectId } from '../store/object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { Refs } from '../store/refs.ts';
import type { Repository } from '../store/repository.ts';
import { peelToCommit, type CommitLinks } from './read-links.ts';

/** What revisions are looked up in. */
export interface RevisionScene {
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly refs: Refs;
  readonly readLinks: (id: ObjectId) => CommitLinks | undefined;
  /** Git itself, for forms that are not known here, such as `main@{yesterday}`. */
  readonly git: () => Promise<Git>;
}

const FOLDERS = ['', 'refs/', 'refs/tags/', 'refs/heads/', 'refs/remotes/'];
const STEP = /(?:\^\{(?:commit)?\}|\^\d*|~\d*)$/;

/** The commit that a revision names: an id or the start of one, a ref, with `^` and `~`; undefined where there is none. */
export async function resolveRevision(name: string, scene: RevisionScene): Promise<ObjectId | undefined> {
  const { base, steps } = splitSteps(name);
  if (/@\{|:|\^\{/.test(base)) return askGit(name, scene);
  const id = lookUp(base === '@' ? 'HEAD' : base, scene);
  const start = id === undefined ? undefined : peelToCommit(id, scene.store);
  if (start === undefined) return undefined;
  return steps.reduce<ObjectId | undefined>((at, step) => follow(at, step, scene), start);
}

/** Takes the steps off the end, one by one. */
function splitSteps(name: string): { readonly base: string; readonly steps: readonly string[] } {
  const steps: string[] = [];
  let base = name;
  for (let step = STEP.exec(base)?.[0] ?? ''; step !== ''; step = STEP.exec(base)?.[0] ?? '') {
    steps.unshift(step);
    base = base.slice(0, -step.length);
  }
  return { base, steps };
}

function lookUp(name: string, { repository, refs, store }: RevisionScene): ObjectId | undefined {
  if (name === '' || isNullId(name)) return undefined;
  if (isObjectId(name.toLowerCase(), repository.format)) return name.toLowerCase();
  for (const folder of FOLDERS) {
    const id = refs.resolve(folder + name);
    if (id !== undefined) return id;
  }
  const remoteHead = refs.resolve(`refs/remotes/${name}/HEAD`);
  if (remoteHead !== undefined) return remoteHead;
  const found = store.resolvePrefix(name.toLowerCase());
  return found.kind === 'object' ? found.id : undefined;
}

function follow(id: ObjectId | undefined, step: string, { readLinks }: RevisionScene): ObjectId | undefined {
  if (id === undefined || step.startsWith('^{')) return id;
  const count = step.length === 1 ? 1 : Number(step.slice(1));
  if (step.startsWith('^')) return count === 0 ? id : readLinks(id)?.parents[count - 1];
  let at: ObjectId | undefined = id;
  for (let each = 0; each < count && at !== undefined; each++) at = readLinks(at)?.parents[0];
  return at;
}

async function askGit(name: string, { repository, store, git }: RevisionScene): Promise<ObjectId | undefined> {
  if (name.startsWith('-')) return undefined;
  const { gitDirectory } = repository;
  const args = ['rev-parse', '--verify', '--quiet', name];
  const outcome = (await git()).run({ repository: gitDirectory, gitDirectory, args });
  return outcome.kind === 'done' ? peelToCommit(new TextDecoder().decode(outcome.output).trim(), store) : undefined;
}
