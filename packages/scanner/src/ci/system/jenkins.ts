import { beyondDefault, firstRange, pushRange } from '../choose-range.ts';
import type { CiPlan, CiScene, CiSystem } from '../ci-plan.ts';
import { variable } from '../payload.ts';

/** Jenkins, with the variables of its git plugin and of multibranch pipelines. */
export const jenkins: CiSystem = {
  name: 'Jenkins',
  isRunning: (environment) => variable(environment, 'JENKINS_URL') !== undefined,
  depthAdvice: 'in the checkout, switch off the shallow clone and fetch all branches',
  plan,
};

async function plan(scene: CiScene): Promise<Pick<CiPlan, 'event' | 'target'>> {
  const { environment } = scene;
  const target = variable(environment, 'CHANGE_TARGET');
  if (target !== undefined) {
    return { event: 'pull request', target: await firstRange([[`origin/${target}`, 'HEAD']], scene) };
  }
  const tip = variable(environment, 'GIT_COMMIT') ?? 'HEAD';
  const isTag = variable(environment, 'TAG_NAME') !== undefined;
  if (isTag) {
    return {
      event: 'push of a tag',
      target: await beyondDefault({ tip, branch: undefined, defaultBranch: undefined }, scene),
    };
  }
  const branch = variable(environment, 'BRANCH_NAME') ?? '';
  // The commit of the build before, which a forced push may have taken away.
  const before = variable(environment, 'GIT_PREVIOUS_COMMIT');
  const push = { tip, branch, defaultBranch: undefined, before, isForced: true };
  return { event: 'push', target: await pushRange(push, scene) };
}
