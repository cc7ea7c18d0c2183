import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint ci`, as data. */
export const CI_SPEC: CommandSpec = {
  name: 'ci',
  summary: 'in CI: scan what the push, the pull request or the tag adds',
  details: [
    'Reads from the variables of GitHub Actions, GitLab CI, Azure Pipelines, Bitbucket, CircleCI or Jenkins what ' +
      'happened, and scans what it adds: the commits of a push, a forced one too; of a pull or merge request, also from a ' +
      'fork; of a merge queue; of a new branch and of a tag what the default branch does not have. Scheduled and manual ' +
      'runs scan all of history, as --history does for any.',
    'A clone that does not hold enough is an error (exit 3), or incomplete (exit 4 with --require-complete), and the ' +
      'setting that changes it is named. Nothing is fetched.',
    'On GitHub, the report is annotations, unless --format says otherwise, and a summary is added to the job’s page.',
  ],
  examples: [
    { command: 'leaklint ci --require-complete', says: 'strict: a clone that is too shallow fails the job' },
    { command: 'leaklint ci --format pretty --format gitlab=gl-secret-detection-report.json', says: 'for GitLab' },
    { command: 'leaklint ci --history --cache-file .leaklint-cache/history', says: 'every night, only what is new' },
  ],
};
