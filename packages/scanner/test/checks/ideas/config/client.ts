import type { Idea } from '../../idea.ts';

export const client: Idea = {
  title: 'a variable for browsers holds a secret',
  check: 'exposed-client-secret',
  snippets: {
    env: {
      bad: `NEXT_PUBLIC_STRIPE_SECRET_KEY=\${STRIPE_SECRET_KEY}
`,
      good: `NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=
VITE_API_URL=https://api.partner.io
REACT_APP_SENTRY_DSN=
`,
    },
    'github-actions': {
      bad: `jobs:
  build:
    runs-on: ubuntu-latest
    env:
      VITE_API_SECRET: \${{ secrets.API_SECRET }}
    steps: []
`,
      good: `jobs:
  build:
    runs-on: ubuntu-latest
    env:
      VITE_API_URL: \${{ vars.API_URL }}
      API_SECRET: \${{ secrets.API_SECRET }}
    steps: []
`,
    },
    dockerfile: {
      bad: `FROM node
ARG REACT_APP_AUTH_TOKEN
RUN npm run build
`,
      good: `FROM node
ARG REACT_APP_API_URL
RUN npm run build
`,
    },
    compose: {
      bad: `services:
  web:
    build:
      args:
        NEXT_PUBLIC_DB_PASSWORD: \${DB_PASSWORD}
`,
      good: `services:
  web:
    build:
      args:
        NEXT_PUBLIC_API_URL: \${API_URL}
`,
    },
    toml: {
      bad: `[build.environment]
  VITE_OPENAI_API_KEY = "from-the-dashboard"
`,
      good: `[build.environment]
  VITE_MAPBOX_ACCESS_TOKEN = "from-the-dashboard"
`,
      path: 'netlify.toml',
    },
  },
};
