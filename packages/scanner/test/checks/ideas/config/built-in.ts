import type { Idea } from '../../idea.ts';

export const builtIn: Idea = {
  title: 'a secret is built into an image',
  check: 'secret-fallback',
  snippets: {
    dockerfile: {
      bad: `FROM node:20
ARG NPM_TOKEN=default-key-12345
RUN npm ci
`,
      good: `FROM node:20
ARG NPM_TOKEN
ARG NODE_ENV=production
RUN --mount=type=secret,id=npm_token npm ci
`,
    },
    environment: {
      bad: `FROM node:20
ENV NODE_ENV=production \\
    # what signs sessions
    SESSION_SECRET="default-key-12345"
`,
      good: `FROM node:20
ENV NODE_ENV=production \\
    SESSION_SECRET_FILE=/run/secrets/session
`,
      path: 'docker/app.Dockerfile',
    },
    'old-form': {
      bad: `FROM node:20
ENV DB_PASSWORD changeme
`,
      good: `FROM node:20
ENV DB_HOST localhost
ENV DB_PASSWORD=""
`,
      path: 'Dockerfile.prod',
    },
  },
};
