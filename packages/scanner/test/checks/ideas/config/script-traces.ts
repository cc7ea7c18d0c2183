import type { Idea } from '../../idea.ts';

export const scriptTraces: Idea = {
  title: 'a script traces what it does with a secret',
  check: 'secret-in-log',
  snippets: {
    'github-actions': {
      bad: `jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: |
          set -x
          ./login --with "$DEPLOY_TOKEN"
`,
      good: `jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: |
          set -x
          ./build
          set +x
          ./login --with "$DEPLOY_TOKEN"
`,
    },
    'gitlab-ci': {
      bad: `deploy:
  script:
    - set -x
    - ./login --with "$DEPLOY_TOKEN"
`,
      good: `deploy:
  script:
    - set -e
    - ./login --with "$DEPLOY_TOKEN"
`,
    },
    dockerfile: {
      bad: `FROM alpine
RUN set -ex; \\
    ./login --with "$DEPLOY_TOKEN"
`,
      good: `FROM alpine
RUN set -ex; \\
    ./login --as "$DEPLOY_USER"
`,
    },
  },
};
