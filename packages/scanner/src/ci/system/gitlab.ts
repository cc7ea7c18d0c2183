import { beyondDefault, firstRange, HISTORY, pushRange, type Sides } from '../choose-range.ts';
import type { CiPlan, CiScene, CiSystem } from '../ci-plan.ts';
import { variable } from '../payload.ts';

type Planned = Promise<Pick<CiPlan, 'event' | 'target'>>;

/** GitLab CI: https://docs.gitlab.com/ci/variables/predefined_variables/ */
export const gitlab: CiSystem = {
  name: 'GitLab CI',
  isRunning: (environment) => environment['GITLAB_CI'] === 'true',
  depthAdvice: 'give the job the variable `GIT_DEPTH: "0"`',
  plan,
};

async function plan(scene: CiScene): Planned {
  const { environment } = scene;
  const source = variable(environment, 'CI_PIPELINE_SOURCE') ?? 'run';
  if (variable(environment, 'CI_MERGE_REQUEST_IID') !== undefined) return planMergeRequest(scene);
  if (source !== 'push') return { event: source.replaceAll('_', ' '), target: HISTORY };
  const tip = tipOf(scene);
  const defaultBranch = variable(environment, 'CI_DEFAULT_BRANCH');
  if (variable(environment, 'CI_COMMIT_TAG') !== undefined) {
    return { event: 'push of a tag', target: await beyondDefault({ tip, branch: undefined, defaultBranch }, scene) };
  }
  const before = variable(environment, 'CI_COMMIT_BEFORE_SHA');
  const branch = variable(environment, 'CI_COMMIT_BRANCH');
  // GitLab does not say whether a push was forced; in a whole clone only then what was before is not there.
  const isForced = variable(environment, 'GIT_DEPTH') === '0';
  return { event: 'push', target: await pushRange({ tip, branch, defaultBranch, before, isForced }, scene) };
}

/** In a pipeline for merged results the tip is the merge, and the target's tip is named as well. */
async function planMergeRequest(scene: CiScene): Planned {
  const { environment } = scene;
  const tip = tipOf(scene);
  const bases = [
    variable(environment, 'CI_MERGE_REQUEST_TARGET_BRANCH_SHA'),
    variable(environment, 'CI_MERGE_REQUEST_DIFF_BASE_SHA'),
  ];
  const branch = variable(environment, 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME');
  const named = [...bases, branch === undefined ? undefined : `origin/${branch}`];
  const sides = named.flatMap((base): readonly Sides[] => (base === undefined ? [] : [[base, tip]]));
  return { event: 'merge request', target: sides.length === 0 ? HISTORY : await firstRange(sides, scene) };
}

function tipOf({ environment }: CiScene): string {
  return variable(environment, 'CI_COMMIT_SHA') ?? 'HEAD';
}
