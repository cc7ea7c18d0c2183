import type { Idea } from '../idea.ts';

export const logRewritten: Idea = {
  title: 'a secret is printed in another writing, which runners do not hide',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `echo "login: $(printf %s "$REGISTRY_PASSWORD" | base64)"`,
      good: `echo "login: $(printf %s "$REGISTRY_PASSWORD" | sha256sum)"`,
    },
    'github-actions': {
      bad: `on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ secrets.NPM_TOKEN }}" | sed 's/./&-/g'
`,
      good: `on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ secrets.NPM_TOKEN }}" | sed 's/./*/g'
`,
    },
  },
};
