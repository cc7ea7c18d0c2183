import { beyondDefault, firstRange, HISTORY } from '../choose-range.ts';
import type { CiPlan, CiScene, CiSystem } from '../ci-plan.ts';
import { variable } from '../payload.ts';

/** Azure Pipelines: https://learn.microsoft.com/azure/devops/pipelines/build/variables */
export const azure: CiSystem = {
  name: 'Azure Pipelines',
  isRunning: (environment) => variable(environment, 'TF_BUILD') !== undefined,
  depthAdvice: 'give the checkout step `fetchDepth: 0`',
  plan,
};

async function plan(scene: CiScene): Promise<Pick<CiPlan, 'event' | 'target'>> {
  const { environment } = scene;
  const reason = variable(environment, 'BUILD_REASON') ?? 'run';
  const tip = variable(environment, 'BUILD_SOURCEVERSION') ?? 'HEAD';
  const ref = variable(environment, 'BUILD_SOURCEBRANCH') ?? '';
  if (reason === 'PullRequest') {
    const branch = variable(environment, 'SYSTEM_PULLREQUEST_TARGETBRANCH')?.replace(/^refs\/heads\//, '') ?? 'HEAD';
    const isMerge = (await scene.find(`${tip}^2`)) !== undefined;
    const sides = [...(isMerge ? [[`${tip}^1`, tip] as const] : []), [`origin/${branch}`, tip] as const];
    return { event: 'pull request', target: await firstRange(sides, scene) };
  }
  if (!['IndividualCI', 'BatchedCI'].includes(reason)) return { event: reason.toLowerCase(), target: HISTORY };
  const isTag = ref.startsWith('refs/tags/');
  const branch = isTag ? undefined : ref.replace(/^refs\/heads\//, '');
  const target = await beyondDefault({ tip, branch, defaultBranch: undefined }, scene);
  return { event: isTag ? 'push of a tag' : 'push', target };
}
