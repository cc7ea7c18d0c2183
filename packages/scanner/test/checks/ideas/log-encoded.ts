import type { Idea } from '../idea.ts';

export const logEncoded: Idea = {
  title: 'what a runner would hide is printed in another form',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `echo "$NPM_TOKEN" | base64
`,
      good: `echo "$NPM_TOKEN" | sha256sum
AUTH=$(echo "$NPM_TOKEN" | base64)
`,
    },
    'github-actions': {
      bad: `jobs:
  a:
    steps:
      - run: echo '\${{ toJSON(secrets) }}'
`,
      good: `jobs:
  a:
    steps:
      - run: echo '\${{ toJSON(github.event) }}'
`,
    },
  },
};
