import type { Idea } from '../idea.ts';

export const logVerboseRequest: Idea = {
  title: 'a request is made while all that is sent is printed',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `curl -sv -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/user
`,
      good: `curl -sS -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/user -o user.json
curl -v https://api.github.com/zen
`,
    },
    'github-actions': {
      bad: `jobs:
  a:
    steps:
      - run: |
          curl --verbose -H "X-Api-Key: \${{ secrets.API_KEY }}" "$URL"
`,
      good: `jobs:
  a:
    steps:
      - run: |
          curl -fsS -H "X-Api-Key: \${{ secrets.API_KEY }}" "$URL"
`,
    },
  },
};
