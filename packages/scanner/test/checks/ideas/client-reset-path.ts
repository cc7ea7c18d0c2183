import type { Idea } from '../idea.ts';

const PASSWORD = ['Fl1nt', 'Ostrava', '9'].join('-');

export const clientResetPath: Idea = {
  title: 'a password is put where browsers see it, not the path on which it is reset',
  check: 'exposed-client-secret',
  snippets: {
    env: {
      bad: `VITE_ADMIN_PASSWORD=${PASSWORD}
`,
      good: `VITE_PASSWORD_RESET_PATH=/account/reset
`,
    },
  },
};
