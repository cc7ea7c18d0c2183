import type { Idea } from '../idea.ts';

const PASSWORD = ['Fl1nt', 'Ostrava', '9'].join('-');

export const fallbackOfUnit: Idea = {
  title: 'what a unit starts has a password in case that there is none',
  check: 'secret-fallback',
  snippets: {
    systemd: {
      bad: `[Service]
ExecStart=/bin/sh -c 'DB_PASS="$\${DB_PASS:-${PASSWORD}}" exec /opt/app/server'
`,
      good: `[Service]
ExecStart=/bin/sh -c 'DB_PASS="$\${DB_PASS:?not set}" exec /opt/app/server'
`,
    },
  },
};
