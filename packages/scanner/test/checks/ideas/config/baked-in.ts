import type { Idea } from '../../idea.ts';

export const bakedIn: Idea = {
  title: 'files of secrets become part of an image',
  check: 'file-secret-backend',
  snippets: {
    dockerfile: {
      bad: `FROM node:20
COPY package.json .env ./
`,
      good: `FROM node:20
COPY package.json .env.example ./
`,
    },
    add: {
      bad: `FROM node:20
ADD .env.production /app/.env
`,
      good: `FROM node:20
ADD . /app
`,
      path: 'Dockerfile.web',
    },
    array: {
      bad: `FROM node:20
COPY --chown=node:node ["credentials.json", "/app/"]
`,
      good: `FROM node:20
COPY --chown=node:node ["package.json", "/app/"]
`,
      path: 'build/Dockerfile',
    },
  },
};
