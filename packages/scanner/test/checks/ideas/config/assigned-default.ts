import type { Idea } from '../../idea.ts';

export const assignedDefault: Idea = {
  title: 'a default is assigned where a variable is not set',
  check: 'secret-fallback',
  snippets: {
    compose: {
      bad: `services:
  db:
    image: postgres
    command: ["postgres"]
    environment:
      - POSTGRES_PASSWORD=\${POSTGRES_PASSWORD-changeme}
`,
      good: `services:
  db:
    image: postgres
    environment:
      - POSTGRES_PASSWORD=\${POSTGRES_PASSWORD}
      - POSTGRES_PASSWORD_FILE=/run/secrets/db_password
      - POSTGRES_DB=\${POSTGRES_DB-app}
`,
    },
    'github-actions': {
      bad: `jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: |
          : "\${API_KEY:=default-key-12345}"
          ./deploy.sh
`,
      good: `jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: |
          : "\${API_KEY:?is not set}"
          ./deploy.sh
`,
    },
    'gitlab-ci': {
      bad: `deploy:
  script:
    - export API_KEY="\${API_KEY:-default-key-12345}"
    - ./deploy.sh
`,
      good: `deploy:
  script:
    - export REGION="\${REGION:-eu-west-1}"
    - ./deploy.sh
`,
    },
    dockerfile: {
      bad: `FROM alpine
RUN API_KEY=\${API_KEY:-default-key-12345} \\
    # a comment between
    ./build.sh
`,
      good: `FROM alpine
RUN --mount=type=secret,id=api_key \\
    ./build.sh \${VERSION:-1.0}
`,
    },
    kubernetes: {
      bad: `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: app
          command: ["sh", "-c", "export API_KEY=\${API_KEY:-default-key-12345}; exec app"]
`,
      good: `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: app
          command: ["sh", "-c", "export API_KEY=$(cat /run/secrets/api_key); exec app"]
`,
    },
  },
};
