import { beyondDefault, firstRange, HISTORY, pushRange, type Sides } from '../choose-range.ts';
import type { CiPlan, CiScene, CiSystem } from '../ci-plan.ts';
import { isTrueAt, textAt, variable } from '../payload.ts';

type Planned = Promise<Pick<CiPlan, 'event' | 'target'>>;

/** GitHub Actions: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
export const github: CiSystem = {
  name: 'GitHub Actions',
  isRunning: (environment) => environment['GITHUB_ACTIONS'] === 'true',
  depthAdvice: 'give actions/checkout `fetch-depth: 0`',
  plan,
};

async function plan(scene: CiScene): Planned {
  const name = variable(scene.environment, 'GITHUB_EVENT_NAME') ?? 'run';
  switch (name) {
    case 'push':
      return planPush(scene);
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_target':
      return planPullRequest(scene, name === 'pull_request_target');
    case 'merge_group': {
      const base = textAt(scene.event, 'merge_group', 'base_sha');
      const head = textAt(scene.event, 'merge_group', 'head_sha') ?? tipOf(scene);
      const sides: readonly Sides[] = base === undefined ? [] : [[base, head]];
      const target = base === undefined ? HISTORY : await firstRange(sides, scene);
      return { event: 'merge queue', target };
    }
    default:
      return { event: name.replaceAll('_', ' '), target: HISTORY };
  }
}

async function planPush(scene: CiScene): Planned {
  const { event, environment } = scene;
  if (isTrueAt(event, 'deleted')) return { event: 'deletion of a branch or tag', target: { kind: 'nothing' } };
  const ref = variable(environment, 'GITHUB_REF') ?? textAt(event, 'ref') ?? '';
  const tip = tipOf(scene);
  const defaultBranch = textAt(event, 'repository', 'default_branch');
  if (ref.startsWith('refs/tags/')) {
    const target = await beyondDefault({ tip, branch: undefined, defaultBranch }, scene);
    return { event: 'push of a tag', target };
  }
  const isForced = isTrueAt(event, 'forced');
  const branch = ref.replace(/^refs\/heads\//, '');
  const target = await pushRange({ tip, branch, defaultBranch, before: textAt(event, 'before'), isForced }, scene);
  return { event: isForced ? 'forced push' : 'push', target };
}

/**
 * The commit that is checked out for a pull request is its merge into the base as it is now: what leads to it and not
 * to its first parent is what the pull request adds. Base and head as the event names them are older, or not merged.
 */
async function planPullRequest(scene: CiScene, isTarget: boolean): Planned {
  const { event, environment } = scene;
  const tip = tipOf(scene);
  const head = textAt(event, 'pull_request', 'head', 'sha') ?? tip;
  const base = textAt(event, 'pull_request', 'base', 'sha');
  const baseBranch = variable(environment, 'GITHUB_BASE_REF') ?? textAt(event, 'pull_request', 'base', 'ref');
  const isMerge = !isTarget && /^refs\/pull\/\d+\/merge$/.test(variable(environment, 'GITHUB_REF') ?? '');
  const sides: readonly Sides[] = [
    ...(isMerge && (await scene.find(`${tip}^2`)) !== undefined ? [[`${tip}^1`, tip] as const] : []),
    ...(baseBranch === undefined ? [] : [[`origin/${baseBranch}`, head] as const]),
    ...(base === undefined ? [] : [[base, head] as const]),
  ];
  const target = sides.length === 0 ? HISTORY : await firstRange(sides, scene);
  return { event: 'pull request', target };
}

function tipOf({ environment }: CiScene): string {
  return variable(environment, 'GITHUB_SHA') ?? 'HEAD';
}
