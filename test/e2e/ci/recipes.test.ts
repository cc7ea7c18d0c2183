import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { githubToken, password } from '../scan/secrets.ts';
import { checkOut, createHost, ZEROS, type Host } from './hosted.ts';
import { runRecipe, type RecipeName } from './recipe-scripts.ts';

const OLD = password('old');
const NEW = githubToken('new');

interface Event {
  readonly before: string;
  readonly tip: string;
  /** The commit on main that a pull request started from. */
  readonly base: string;
}

interface Recipe {
  readonly name: RecipeName;
  readonly always: Readonly<Record<string, string>>;
  readonly push: (event: Event) => Readonly<Record<string, string>>;
  readonly pull: (event: Event) => Readonly<Record<string, string>>;
  readonly advice: string;
  readonly reports: readonly string[];
}

const RECIPES: readonly Recipe[] = [
  {
    name: 'gitlab',
    always: { GITLAB_CI: 'true', CI_DEFAULT_BRANCH: 'main', GIT_DEPTH: '0' },
    push: ({ before, tip }) => ({
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_BRANCH: 'topic',
      CI_COMMIT_BEFORE_SHA: before,
      CI_COMMIT_SHA: tip,
    }),
    pull: ({ base, tip }) => ({
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_COMMIT_BEFORE_SHA: ZEROS,
      CI_COMMIT_SHA: tip,
    }),
    advice: 'GIT_DEPTH: "0"',
    reports: ['gl-secret-detection-report.json', 'leaklint-junit.xml'],
  },
  {
    name: 'azure',
    always: { TF_BUILD: 'True' },
    push: ({ tip }) => ({
      BUILD_REASON: 'IndividualCI',
      BUILD_SOURCEBRANCH: 'refs/heads/topic',
      BUILD_SOURCEVERSION: tip,
    }),
    pull: ({ tip }) => ({
      BUILD_REASON: 'PullRequest',
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      BUILD_SOURCEVERSION: tip,
    }),
    advice: 'fetchDepth: 0',
    reports: ['leaklint-junit.xml', 'leaklint.sarif'],
  },
  {
    name: 'bitbucket',
    always: { BITBUCKET_BUILD_NUMBER: '1' },
    push: ({ tip }) => ({ BITBUCKET_BRANCH: 'topic', BITBUCKET_COMMIT: tip }),
    pull: ({ base, tip }) => ({
      BITBUCKET_PR_ID: '7',
      BITBUCKET_PR_DESTINATION_COMMIT: base.slice(0, 12),
      BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      BITBUCKET_COMMIT: tip.slice(0, 12),
    }),
    advice: 'depth: full',
    reports: ['test-results/leaklint.xml'],
  },
  {
    name: 'circleci',
    always: { CIRCLECI: 'true', CIRCLE_BRANCH: 'topic' },
    push: ({ before, tip }) => ({ LEAKLINT_BASE: before, CIRCLE_SHA1: tip }),
    // CircleCI knows pull requests as pushes, and of the first one no revision before it.
    pull: ({ tip }) => ({ LEAKLINT_BASE: '', CIRCLE_SHA1: tip }),
    advice: 'method: full',
    reports: ['reports/leaklint.xml'],
  },
  {
    name: 'jenkins',
    always: { JENKINS_URL: 'http://localhost' },
    push: ({ before, tip }) => ({ BRANCH_NAME: 'topic', GIT_COMMIT: tip, GIT_PREVIOUS_COMMIT: before }),
    pull: ({ tip }) => ({ BRANCH_NAME: 'PR-7', CHANGE_ID: '7', CHANGE_TARGET: 'main', GIT_COMMIT: tip }),
    advice: 'switch off the shallow clone',
    reports: ['leaklint-junit.xml'],
  },
];

/** A branch `topic` beside main, which has an old secret; with a leak that its last commit hides, or without. */
function topic(isLeaky: boolean): { readonly host: Host; readonly event: Event } {
  const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
  const base = host.developer.git('rev-parse', 'main');
  host.developer.git('checkout', '--quiet', '-b', 'topic');
  const before = host.developer.commit('start', { 'start.md': 'text\n' });
  if (isLeaky) host.developer.commit('leak', { 'app.js': `const token = "${NEW}";\n` });
  const tip = host.developer.commit('hide', { 'app.js': '// gone\n' });
  host.push('topic');
  return { host, event: { before, tip, base } };
}

describe.each(RECIPES)('the recipe for $name', ({ name, always, push, pull, advice, reports }) => {
  test.each([
    ['a push', push],
    ['a pull request', pull],
  ] as const)('fails %s that adds a secret, and passes one that adds none', (_, variables) => {
    for (const isLeaky of [true, false]) {
      const { host, event } = topic(isLeaky);
      const dir = checkOut(host, 'refs/heads/topic');
      const { status, stdout, stderr } = runRecipe(name, dir, { ...always, ...variables(event) });
      expect(status, stderr).toBe(isLeaky ? 1 : 0);
      expect(stdout.includes('app.js:1')).toBe(isLeaky);
      const written = reports.map((file) => readFileSync(join(dir, file), 'utf8'));
      for (const text of [stdout, stderr, ...written]) {
        expect(text).not.toContain(NEW);
        expect(text).not.toContain(OLD);
        expect(text).not.toContain('old.env');
      }
    }
  });

  test('says which setting is wrong where the clone is too shallow', () => {
    const { host, event } = topic(false);
    const dir = checkOut(host, 'refs/heads/topic', 1);
    const { status, stderr } = runRecipe(name, dir, { ...always, ...push(event) });
    expect([3, 4]).toContain(status);
    expect(stderr).toContain(advice);
    expect(existsSync(join(dir, 'app.js'))).toBe(true);
  });
});

test('the workflow without the action annotates, and writes the summary', () => {
  const { host, event } = topic(true);
  const dir = checkOut(host, 'refs/heads/topic');
  host.developer.write({
    'event.json': JSON.stringify({ before: event.before, repository: { default_branch: 'main' } }),
  });
  const { status, stdout } = runRecipe('githubWithoutAction', dir, {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/topic',
    GITHUB_SHA: event.tip,
    GITHUB_EVENT_PATH: join(host.developer.dir, 'event.json'),
    GITHUB_STEP_SUMMARY: join(dir, '.git/summary.md'),
  });
  expect(status).toBe(1);
  expect(stdout).toContain('::error file=app.js');
  expect(readFileSync(join(dir, '.git/summary.md'), 'utf8')).toContain('## leaklint: 1 finding');
});
