import type { Idea } from '../idea.ts';

export const backendKeptByBuild: Idea = {
  title: 'a build keeps a secret for everybody who gets what it made',
  check: 'file-secret-backend',
  snippets: {
    dockerfile: {
      bad: `FROM node:20
ARG NPM_TOKEN
ENV NPM_TOKEN=$NPM_TOKEN
`,
      good: `FROM node:20
ARG NPM_VERSION
ENV NPM_VERSION=$NPM_VERSION
`,
    },
    containerfile: {
      bad: `FROM node:20
COPY package.json .npmrc ./
RUN npm ci
`,
      good: `FROM node:20
COPY package.json .npmrc ./
RUN --mount=type=secret,id=npm_token NPM_TOKEN=$(cat /run/secrets/npm_token) npm ci
`,
      path: 'Containerfile',
    },
    shell: {
      bad: `docker build --build-arg NPM_TOKEN="$NPM_TOKEN" .
`,
      good: `docker build --secret id=npm_token,env=NPM_TOKEN --build-arg VERSION="$VERSION" .
`,
    },
    'github-actions': {
      bad: `jobs:
  a:
    steps:
      - uses: actions/upload-artifact@v4
        with: {name: env, path: .env}
`,
      good: `jobs:
  a:
    steps:
      - uses: actions/upload-artifact@v4
        with: {name: dist, path: dist}
`,
    },
    'gitlab-ci': {
      bad: `build:
  script: [make]
  artifacts:
    paths:
      - .env.production
`,
      good: `build:
  script: [make]
  artifacts:
    paths:
      - dist/
`,
    },
  },
};
