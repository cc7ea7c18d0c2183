/** What a CI job runs; of the same major version for everybody. */
export const CI_COMMAND = 'npx --yes @leaklint/scanner@0 ci --require-complete';

/** `.github/workflows/leaklint.yml`; ci/github/workflow.yml is the same. */
export const GITHUB_WORKFLOW = `# Scans what each push and pull request adds, and all of history every night.
name: leaklint
on:
  push:
  pull_request:
  merge_group:
  schedule:
    - cron: '17 3 * * *'
  workflow_dispatch:

permissions:
  contents: read

jobs:
  leaklint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # leaklint looks at commits, and says so when some are missing
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: ${CI_COMMAND}
`;

/** A job for `.gitlab-ci.yml`, in a stage that the file has. */
export function gitlabJob(stage: string): readonly string[] {
  return [
    '# Scans what each push and merge request adds; a schedule scans all of history.',
    'leaklint:',
    `  stage: ${stage}`,
    '  image: node:22',
    '  needs: []',
    '  variables:',
    "    GIT_DEPTH: '0' # leaklint looks at commits, and says so when some are missing",
    '  rules:',
    '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
    '    - if: $CI_PIPELINE_SOURCE == "schedule"',
    '    - if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS',
    '      when: never',
    '    - if: $CI_COMMIT_BRANCH',
    '    - if: $CI_COMMIT_TAG',
    '  script:',
    '    - >-',
    `      ${CI_COMMAND} --format pretty`,
    '      --format gitlab=gl-secret-detection-report.json --format junit=leaklint-junit.xml',
    '  artifacts:',
    '    when: always',
    '    reports:',
    '      secret_detection: gl-secret-detection-report.json',
    '      junit: leaklint-junit.xml',
  ];
}
