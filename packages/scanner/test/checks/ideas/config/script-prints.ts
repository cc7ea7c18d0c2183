import type { Idea } from '../../idea.ts';

export const scriptPrints: Idea = {
  title: 'a script in a configuration file prints a secret',
  check: 'secret-in-log',
  snippets: {
    'github-actions': {
      bad: `jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - name: Show
        run: |
          echo "deploying"
          echo "token: \${{ secrets.DEPLOY_TOKEN }}"
`,
      good: `jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - name: Show
        run: |
          echo "::add-mask::\${{ steps.a.outputs.id }}"
          echo "\${{ secrets.DEPLOY_TOKEN }}" | docker login --password-stdin
          echo "TOKEN=\${{ secrets.DEPLOY_TOKEN }}" >> "$GITHUB_ENV"
`,
    },
    'gitlab-ci': {
      bad: `deploy:
  before_script:
    - echo "Using $DEPLOY_TOKEN"
  script:
    - ./deploy.sh
`,
      good: `deploy:
  before_script:
    - echo "Using $CI_REGISTRY"
    - echo "$DEPLOY_TOKEN" | docker login -u ci --password-stdin
  script:
    - ./deploy.sh
`,
    },
    dockerfile: {
      bad: `FROM alpine
ARG API_KEY
RUN echo "key is $API_KEY" && ./build.sh
`,
      good: `FROM alpine
ARG VERSION
RUN echo "version is $VERSION" && ./build.sh
`,
    },
    heredoc: {
      bad: `FROM alpine
ARG API_KEY
RUN <<EOF
set -e
echo "key is $API_KEY"
EOF
`,
      good: `FROM alpine
RUN <<EOF
set -e
echo "version is $VERSION, the key $( [ -n "$API_KEY" ] && echo there )"
EOF
`,
      path: 'Containerfile',
    },
    compose: {
      bad: `services:
  job:
    image: job
    command: sh -c "echo $DB_PASSWORD && run"
`,
      good: `services:
  job:
    image: job
    command: sh -c "echo starting && run"
    environment: [DB_PASSWORD]
`,
    },
    kubernetes: {
      bad: `apiVersion: batch/v1
kind: Job
spec:
  containers:
    - name: job
      command:
        - sh
        - -c
        - |
          echo "password $DB_PASSWORD"
          run
`,
      good: `apiVersion: batch/v1
kind: Job
spec:
  containers:
    - name: job
      command:
        - sh
        - -c
        - |
          echo "password \${DB_PASSWORD:+is set}"
          run
`,
    },
    hcl: {
      bad: `resource "null_resource" "a" {
  provisioner "local-exec" {
    command = "echo \${var.db_password}"
  }
}
`,
      good: `resource "null_resource" "a" {
  provisioner "local-exec" {
    command = "echo \${var.region}"
  }
}
`,
    },
    circle: {
      bad: `version: 2.1
jobs:
  build:
    steps:
      - run:
          name: Show
          command: echo $API_TOKEN
`,
      good: `version: 2.1
jobs:
  build:
    steps:
      - run:
          name: Show
          command: echo $CIRCLE_BRANCH
`,
      path: '.circleci/config.yml',
    },
    systemd: {
      bad: `[Service]
ExecStartPre=/bin/sh -c "echo $API_TOKEN"
ExecStart=/usr/bin/app
`,
      good: `[Service]
EnvironmentFile=/etc/app/env
ExecStart=/usr/bin/app --port 80
`,
    },
  },
};
