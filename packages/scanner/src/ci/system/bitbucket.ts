import { beyondDefault, firstRange, type Sides } from '../choose-range.ts';
import type { CiPlan, CiScene, CiSystem } from '../ci-plan.ts';
import { variable } from '../payload.ts';

/** Bitbucket Pipelines: https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/ */
export const bitbucket: CiSystem = {
  name: 'Bitbucket Pipelines',
  isRunning: (environment) => variable(environment, 'BITBUCKET_BUILD_NUMBER') !== undefined,
  depthAdvice: 'set `clone: depth: full` in bitbucket-pipelines.yml',
  plan,
};

async function plan(scene: CiScene): Promise<Pick<CiPlan, 'event' | 'target'>> {
  const { environment } = scene;
  const tip = variable(environment, 'BITBUCKET_COMMIT') ?? 'HEAD';
  if (variable(environment, 'BITBUCKET_PR_ID') !== undefined) {
    const branch = variable(environment, 'BITBUCKET_PR_DESTINATION_BRANCH');
    const commit = variable(environment, 'BITBUCKET_PR_DESTINATION_COMMIT');
    const bases = [commit, branch === undefined ? undefined : `origin/${branch}`];
    const sides = bases.flatMap((base): readonly Sides[] => (base === undefined ? [] : [[base, tip]]));
    const target = sides.length === 0 ? { kind: 'range' as const, range: tip } : await firstRange(sides, scene);
    return { event: 'pull request', target };
  }
  const isTag = variable(environment, 'BITBUCKET_TAG') !== undefined;
  const branch = isTag ? undefined : (variable(environment, 'BITBUCKET_BRANCH') ?? '');
  const target = await beyondDefault({ tip, branch, defaultBranch: undefined }, scene);
  return { event: isTag ? 'push of a tag' : 'push', target };
}
