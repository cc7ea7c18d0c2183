import type { Idea } from '../../idea.ts';

export const backend: Idea = {
  title: 'a setting keeps secrets in plain files',
  check: 'file-secret-backend',
  snippets: {
    env: {
      bad: `ENVIRONMENT=production
SECRET_BACKEND=file
`,
      good: `ENVIRONMENT=production
SECRET_BACKEND=vault
`,
    },
    properties: {
      bad: `secret.backend=file
`,
      good: `secret.backend=aws
cache.backend=file
`,
    },
    compose: {
      bad: `services:
  api:
    image: api
    environment:
      - SECRET_BACKEND=file
`,
      good: `services:
  api:
    image: api
    environment:
      - SECRET_BACKEND=env
      - SESSION_BACKEND=file
`,
    },
    toml: {
      bad: `[secrets]
backend = "file"
`,
      good: `[secrets]
backend = "vault"
[cache]
backend = "file"
`,
    },
    ini: {
      bad: `[secrets]
secret_backend = plaintext
`,
      good: `[secrets]
secret_backend = keyring
`,
    },
    yaml: {
      bad: `app:
  secrets:
    provider: file
`,
      good: `app:
  secrets:
    provider: vault
  logs:
    provider: file
`,
      path: 'config/app.yaml',
    },
    kubernetes: {
      bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - env:
        - name: SECRET_BACKEND
          value: file
`,
      good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - env:
        - name: SECRET_BACKEND
          value: kubernetes
`,
    },
    dockerfile: {
      bad: `FROM alpine
ENV SECRET_BACKEND=file
`,
      good: `FROM alpine
ENV SECRET_BACKEND=env
`,
    },
  },
};
