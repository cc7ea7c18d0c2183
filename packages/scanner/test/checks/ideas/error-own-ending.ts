import type { Idea } from '../idea.ts';

export const errorOwnEnding: Idea = {
  title: 'a function of the script ends it with what it is given',
  check: 'secret-in-error',
  snippets: {
    shell: {
      bad: `give_up() { echo "$0: $*" >&2; exit 1; }
restic snapshots || give_up "no access with $RESTIC_PASSWORD"
`,
      good: `give_up() { echo "$0: $*" >&2; exit 1; }
restic snapshots || give_up "no access to $RESTIC_REPOSITORY"
`,
    },
  },
};
