import type { Idea } from '../idea.ts';

export const logDumpedVariable: Idea = {
  title: 'a variable of the environment is printed by its name',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `printenv DB_PASSWORD
`,
      good: `printenv DB_HOST
DB_PASSWORD=$(printenv DB_PASSWORD)
declare -p PATH
`,
    },
    bash: {
      bad: `declare -p API_TOKEN
`,
      good: `declare -p API_URL
`,
      path: 'run.bash',
    },
    zsh: {
      bad: `env | grep -i token
`,
      good: `env | grep -c token
env | grep APP_HOST
`,
      path: 'run.zsh',
    },
  },
};
