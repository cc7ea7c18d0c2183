import { describe, expect, it } from 'vitest';
import type { CiScene } from '../../src/ci/ci-plan.ts';
import { findCiSystem, planCi } from '../../src/ci/plan-ci.ts';

const ZEROS = '0'.repeat(40);

/** A clone in which these revisions are; each names the commit that stands beside it. */
function scene(
  environment: Readonly<Record<string, string>>,
  revisions: Readonly<Record<string, string>> = {},
  more: Partial<CiScene> = {},
): CiScene {
  return { environment, event: undefined, base: undefined, find: (name) => Promise.resolve(revisions[name]), ...more };
}

const range = (text: string): object => ({ target: { kind: 'range', range: text } });
const HISTORY = { target: { kind: 'history' } };

describe('GitHub Actions', () => {
  const github = { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'tip' };
  const push = { ...github, GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/topic' };

  it('takes what was before a push from the event', async () => {
    const event = { before: 'b4', repository: { default_branch: 'main' } };
    expect(await planCi(scene(push, { b4: '1', tip: '2' }, { event }))).toMatchObject(range('b4..tip'));
  });

  it('does not take a commit that is missing for a forced push: a shallow clone lacks it as well', async () => {
    const event = { before: 'b4', forced: false, repository: { default_branch: 'main' } };
    expect(await planCi(scene(push, { 'origin/main': '1' }, { event }))).toMatchObject(range('b4..tip'));
    expect(await planCi(scene(push, { 'origin/main': '1' }, { event: { ...event, forced: true } }))).toMatchObject(
      range('origin/main..tip'),
    );
  });

  it('scans all that leads to a rewritten default branch', async () => {
    const event = { before: 'b4', forced: true, repository: { default_branch: 'topic' } };
    expect(await planCi(scene(push, { 'origin/topic': '1', tip: '1' }, { event }))).toMatchObject(range('tip'));
  });

  it('holds a new branch against --base, when there is one', async () => {
    const event = { before: ZEROS, repository: { default_branch: 'main' } };
    const known = { 'origin/main': '1', release: '2' };
    expect(await planCi(scene(push, known, { event, base: 'release' }))).toMatchObject(range('release..tip'));
    expect(await planCi(scene(push, {}, { event }))).toMatchObject(range('tip'));
  });

  it('reads an event without a payload as all of it, never as nothing', async () => {
    expect(await planCi(scene(push))).toMatchObject(range('tip'));
    expect(await planCi(scene({ ...github, GITHUB_EVENT_NAME: 'merge_group' }))).toMatchObject(HISTORY);
    expect(await planCi(scene({ ...github, GITHUB_EVENT_NAME: 'pull_request' }))).toMatchObject(HISTORY);
    expect(await planCi(scene({ GITHUB_ACTIONS: 'true' }))).toMatchObject(HISTORY);
  });

  it('prefers the merge of a pull request to what the event says of its base', async () => {
    const variables = {
      ...github,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_BASE_REF: 'main',
    };
    const event = { pull_request: { head: { sha: 'head' }, base: { sha: 'base', ref: 'main' } } };
    const all = { tip: '1', 'tip^1': '2', 'tip^2': '3', 'origin/main': '2', head: '3', base: '4' };
    expect(await planCi(scene(variables, all, { event }))).toMatchObject(range('tip^1..tip'));
    const onlyHead = { head: '3', 'origin/main': '2', base: '4' };
    expect(await planCi(scene(variables, onlyHead, { event }))).toMatchObject(range('origin/main..head'));
    expect(await planCi(scene(variables, { head: '3', base: '4' }, { event }))).toMatchObject(range('base..head'));
    const target = { ...variables, GITHUB_EVENT_NAME: 'pull_request_target' };
    expect(await planCi(scene(target, all, { event }))).toMatchObject(range('origin/main..head'));
  });
});

describe('GitLab CI', () => {
  const gitlab = { GITLAB_CI: 'true', CI_COMMIT_SHA: 'tip', CI_DEFAULT_BRANCH: 'main' };

  it('knows pushes, tags, merge requests and merged results', async () => {
    const push = { ...gitlab, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'topic', CI_COMMIT_BEFORE_SHA: 'b4' };
    expect(await planCi(scene(push, { b4: '1' }))).toMatchObject(range('b4..tip'));
    const tag = { ...gitlab, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1', CI_COMMIT_BEFORE_SHA: ZEROS };
    expect(await planCi(scene(tag, { 'origin/main': '1', tip: '1' }))).toMatchObject(range('origin/main..tip'));
    const merge = { ...gitlab, CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_IID: '7' };
    const both = { ...merge, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'target', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'base' };
    expect(await planCi(scene(both, { target: '1', base: '2', tip: '3' }))).toMatchObject(range('target..tip'));
    expect(await planCi(scene(both, { base: '2', tip: '3' }))).toMatchObject(range('base..tip'));
  });

  it('takes a commit that is missing for a forced push only in a whole clone', async () => {
    const push = { ...gitlab, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'topic', CI_COMMIT_BEFORE_SHA: 'b4' };
    expect(await planCi(scene({ ...push, GIT_DEPTH: '0' }, { 'origin/main': '1' }))).toMatchObject(
      range('origin/main..tip'),
    );
    expect(await planCi(scene({ ...push, GIT_DEPTH: '20' }, { 'origin/main': '1' }))).toMatchObject(range('b4..tip'));
  });

  it.each(['schedule', 'web', 'api', 'trigger'])('scans all of history for %s', async (CI_PIPELINE_SOURCE) => {
    expect(await planCi(scene({ ...gitlab, CI_PIPELINE_SOURCE }))).toMatchObject(HISTORY);
  });
});

describe('systems that do not say what was before', () => {
  it.each([
    [
      'Azure Pipelines',
      { TF_BUILD: 'True', BUILD_REASON: 'BatchedCI', BUILD_SOURCEVERSION: 'tip' },
      'BUILD_SOURCEBRANCH',
    ],
    ['Bitbucket Pipelines', { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_COMMIT: 'tip' }, 'BITBUCKET_BRANCH'],
    ['CircleCI', { CIRCLECI: 'true', CIRCLE_SHA1: 'tip' }, 'CIRCLE_BRANCH'],
    ['Jenkins', { JENKINS_URL: 'x', GIT_COMMIT: 'tip' }, 'BRANCH_NAME'],
  ])(
    '%s: a branch is held against the default one, the default one is scanned whole',
    async (name, always, variable) => {
      const topic = await planCi(scene({ ...always, [variable]: 'topic' }, { 'origin/master': '1', tip: '2' }));
      expect(topic).toMatchObject({ system: name, event: 'push', ...range('origin/master..tip') });
      const main = await planCi(scene({ ...always, [variable]: 'main' }, { 'origin/main': '1', tip: '1' }));
      expect(main).toMatchObject(range('tip'));
      const alone = await planCi(scene({ ...always, [variable]: 'topic' }, { tip: '2' }));
      expect(alone).toMatchObject(range('tip'));
    },
  );

  it('Azure Pipelines scans all of history for schedules and by hand', async () => {
    for (const BUILD_REASON of ['Schedule', 'Manual'])
      expect(await planCi(scene({ TF_BUILD: 'True', BUILD_REASON }))).toMatchObject(HISTORY);
  });
});

it('is GitHub Actions even where others of its variables are set, and nothing that is known on a laptop', () => {
  expect(findCiSystem({ GITHUB_ACTIONS: 'true', JENKINS_URL: 'x' }).name).toBe('GitHub Actions');
  expect(findCiSystem({ GITHUB_ACTIONS: '' }).name).toBe('no CI system that is known here');
});
