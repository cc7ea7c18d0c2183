import type { Idea } from '../../idea.ts';

export const pipelineDefault: Idea = {
  title: 'a pipeline falls back to a literal',
  check: 'secret-fallback',
  snippets: {
    'github-actions': {
      bad: `jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      API_KEY: \${{ secrets.API_KEY || 'default-key-12345' }}
    steps:
      - run: ./deploy.sh
`,
      good: `jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      API_KEY: \${{ secrets.API_KEY || '' }}
      TOKEN: \${{ secrets.DEPLOY_TOKEN || github.token }}
      STAGE: \${{ inputs.stage || 'staging' }}
    steps:
      - run: ./deploy.sh
`,
    },
  },
};
