import type { Idea } from '../../idea.ts';

export const scriptAlias: Idea = {
  title: 'a script prints a secret by the name that its environment gives it',
  check: 'secret-in-log',
  snippets: {
    'github-actions': {
      bad: `jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      VALUE: \${{ secrets.API_KEY }}
    steps:
      - run: echo $VALUE
`,
      good: `jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      VALUE: \${{ vars.REGION }}
    steps:
      - run: echo $VALUE
`,
    },
  },
};
