import type { Idea } from '../../idea.ts';

export const connectionDefault: Idea = {
  title: 'an address with a password is the default',
  check: 'secret-fallback',
  snippets: {
    compose: {
      bad: `services:
  api:
    image: api
    environment:
      DATABASE_URL: \${DATABASE_URL:-postgres://app:changeme@db:5432/app}
`,
      good: `services:
  api:
    image: api
    environment:
      DATABASE_URL: \${DATABASE_URL:-postgres://db:5432/app}
      REDIS_URL: \${REDIS_URL:-redis://redis:6379/0}
`,
    },
    env: {
      bad: `DATABASE_URL=\${DATABASE_URL:-postgres://app:changeme@db:5432/app}
`,
      good: `DATABASE_URL=postgres://app:\${DB_PASSWORD}@db:5432/app
`,
    },
  },
};
