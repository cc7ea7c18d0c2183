import type { Idea } from '../idea.ts';

export const logOwnPrinter: Idea = {
  title: 'a function of the script prints what it is given',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `info() { echo "[info] $*"; }
info "deploying with $DEPLOY_TOKEN"
`,
      good: `mask() { echo "$1" | cut -c1-4; }
info() { echo "[info] $*"; }
info "deploying, the token is \${DEPLOY_TOKEN:+set}"
`,
    },
  },
};
