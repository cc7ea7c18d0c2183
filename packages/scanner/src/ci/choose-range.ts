import type { CiScene, CiTarget } from './ci-plan.ts';

export type Sides = readonly [from: string, to: string];

/** Every object, reachable or not: for nights, and for whatever says nothing about what is new. */
export const HISTORY: CiTarget = { kind: 'history' };

/** Whether a system's “before” says that there was nothing. */
function isNothing(id: string | undefined): boolean {
  return id === undefined || /^0*$/.test(id);
}

/** The first pair of which both sides are in the clone; the last one where none is, so that the error names it. */
export async function firstRange(sides: readonly Sides[], { find }: CiScene): Promise<CiTarget> {
  let range = '';
  for (const [from, to] of sides) {
    range = `${from}..${to}`;
    const [start, end] = [await find(from), await find(to)];
    if (start !== undefined && end !== undefined) break;
  }
  return { kind: 'range', range };
}

/** What is to be held against the default branch. */
export interface NewBranch {
  readonly tip: string;
  /** The branch that the tip is of; undefined for a tag. */
  readonly branch: string | undefined;
  readonly defaultBranch: string | undefined;
}

/**
 * What a branch has that the default branch has not. Never what it has that no other branch has: of two branches that
 * are pushed together, each would leave their commits to the other. Of the default branch itself, all that leads to it.
 */
export async function beyondDefault({ tip, branch, defaultBranch }: NewBranch, scene: CiScene): Promise<CiTarget> {
  const all: CiTarget = { kind: 'range', range: tip };
  if (branch !== undefined && branch === defaultBranch && scene.base === undefined) return all;
  const named = defaultBranch === undefined ? ['HEAD', 'main', 'master'] : [defaultBranch];
  const candidates = [...(scene.base === undefined ? [] : [scene.base]), ...named.map((name) => `origin/${name}`)];
  for (const candidate of candidates) {
    const found = await scene.find(candidate);
    if (found === undefined) continue;
    // The default branch as it was just pushed: nothing is known of what it was before.
    if (branch !== undefined && found === (await scene.find(tip))) return all;
    return { kind: 'range', range: `${candidate}..${tip}` };
  }
  return all;
}

/** What a push added to a branch, if what the branch was before is known and in the clone. */
export interface Push extends NewBranch {
  readonly before: string | undefined;
  /** The branch was rewritten, so that what it was before need not be in the clone. */
  readonly isForced: boolean;
}

/** What a push adds. */
export async function pushRange(push: Push, scene: CiScene): Promise<CiTarget> {
  const { before, tip, isForced } = push;
  if (before === undefined || isNothing(before)) return beyondDefault(push, scene);
  if (isForced && (await scene.find(before)) === undefined) return beyondDefault(push, scene);
  return { kind: 'range', range: `${before}..${tip}` };
}
