import { beyondDefault } from '../choose-range.ts';
import type { CiPlan, CiScene, CiSystem } from '../ci-plan.ts';
import { variable } from '../payload.ts';

/** CircleCI, which names what was before only if the configuration hands it on as `LEAKLINT_BASE`. */
export const circleci: CiSystem = {
  name: 'CircleCI',
  isRunning: (environment) => environment['CIRCLECI'] === 'true',
  depthAdvice: 'give the checkout step `method: full`',
  plan,
};

async function plan(scene: CiScene): Promise<Pick<CiPlan, 'event' | 'target'>> {
  const { environment } = scene;
  const tip = variable(environment, 'CIRCLE_SHA1') ?? 'HEAD';
  const isTag = variable(environment, 'CIRCLE_TAG') !== undefined;
  const branch = isTag ? undefined : (variable(environment, 'CIRCLE_BRANCH') ?? '');
  const target = await beyondDefault({ tip, branch, defaultBranch: undefined }, scene);
  return { event: isTag ? 'push of a tag' : 'push', target };
}
