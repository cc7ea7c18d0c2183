import type { Idea } from '../idea.ts';

export const logHereDocument: Idea = {
  title: 'a text with a secret is printed as it stands in the script',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `cat <<EOF
user: $DB_USER
password: $DB_PASSWORD
EOF
`,
      good: `cat <<EOF
user: $DB_USER
password: from the vault
EOF
cat <<EOF | kubectl apply -f -
password: $DB_PASSWORD
EOF
`,
    },
  },
};
