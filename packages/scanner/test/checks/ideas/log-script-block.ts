import type { Idea } from '../idea.ts';

export const logScriptBlock: Idea = {
  title: 'a script in a pipeline prints a secret, in whatever language',
  check: 'secret-in-log',
  snippets: {
    'github-actions': {
      bad: `jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/github-script@v7
        env:
          TOKEN: \${{ secrets.PAT }}
        with:
          script: |
            core.info(\`using \${process.env.TOKEN}\`);
`,
      good: `jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "::add-mask::$TOKEN"
      - uses: actions/github-script@v7
        env:
          TOKEN: \${{ secrets.PAT }}
        with:
          script: |
            core.setSecret(process.env.TOKEN);
            core.info(\`deploying \${context.sha}\`);
`,
    },
    hcl: {
      bad: `output "admin" {
  value = random_password.admin.result
}`,
      good: `output "admin" {
  value     = random_password.admin.result
  sensitive = true
}`,
    },
  },
};
