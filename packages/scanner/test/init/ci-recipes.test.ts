import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { GITHUB_WORKFLOW, gitlabJob } from '../../src/init/propose/ci-recipes.ts';

const read = (name: string): string => readFileSync(new URL(`../../../../ci/${name}`, import.meta.url), 'utf8');

it('the workflow that init writes is the recipe', () => {
  expect(GITHUB_WORKFLOW).toBe(read('github/workflow.yml'));
});

it('the job that init adds for GitLab does what the recipe does', () => {
  const ours: unknown = parse(gitlabJob('test').join('\n'));
  const recipe: unknown = parse(
    read('gitlab/gitlab-ci.yml').replace('"@leaklint/scanner@$LEAKLINT_VERSION"', '@leaklint/scanner@0'),
  );
  expect(ours).toMatchObject({ leaklint: { stage: 'test', variables: { GIT_DEPTH: '0' } } });
  expect(scriptOf(ours)).toEqual(scriptOf(recipe));
});

function scriptOf(file: unknown): unknown {
  return /"script":\[(.*?)\]/.exec(JSON.stringify(file))?.[1];
}
