import type { Idea } from '../idea.ts';

export const logIndirect: Idea = {
  title: 'a variable that another one names is printed',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `for v in DB_HOST DB_PASSWORD; do echo "$v=\${!v}"; done`,
      good: `for v in DB_HOST DB_PASSWORD; do echo "$v is \${!v:+set}"; done`,
    },
    bash: {
      path: 'all.sh',
      bad: `names=(DB_HOST DB_PASSWORD)
for name in "\${names[@]}"; do printf '%s\\n' "\${!name}"; done`,
      good: `names=(DB_HOST DB_PORT)
for name in "\${names[@]}"; do printf '%s\\n' "\${!name}"; done
host="\${DATABASE_URL##*@}"
echo "waiting for \${host%%/*}, by \${DATABASE_URL%%:*}"`,
    },
    'github-actions': {
      bad: `on: push
jobs:
  a:
    outputs:
      token: \${{ secrets.DEPLOY_TOKEN }}`,
      good: `on: push
jobs:
  a:
    outputs:
      version: \${{ steps.v.outputs.version }}`,
    },
  },
};
