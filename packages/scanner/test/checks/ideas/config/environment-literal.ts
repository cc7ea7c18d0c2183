import type { Idea } from '../../idea.ts';

export const environmentLiteral: Idea = {
  title: 'an environment holds a secret in the clear',
  check: 'secret-fallback',
  snippets: {
    kubernetes: {
      bad: `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: DB_PASSWORD
              value: default-key-12345
`,
      good: `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: DB_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: app-secret
                  key: password
            - name: DB_PASSWORD_FILE
              value: /run/secrets/db
            - name: LOG_LEVEL
              value: debug
`,
    },
    'config-map': {
      bad: `apiVersion: v1
kind: ConfigMap
metadata:
  name: app
data:
  LOG_LEVEL: debug
  JWT_SECRET: default-key-12345
`,
      good: `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata:
  name: app
spec:
  encryptedData:
    JWT_SECRET: AgBy3i4OJSWK
`,
      path: 'k8s/config.yaml',
    },
    compose: {
      bad: `services:
  db:
    image: postgres
    environment:
      POSTGRES_PASSWORD: changeme
`,
      good: `services:
  db:
    image: postgres
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db_password
      POSTGRES_USER: app
    secrets: [db_password]
`,
    },
    'github-actions': {
      bad: `jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      API_KEY: default-key-12345
    steps:
      - run: ./deploy.sh
`,
      good: `jobs:
  test:
    runs-on: ubuntu-latest
    services:
      db:
        image: postgres
        env:
          POSTGRES_PASSWORD: postgres
    env:
      API_KEY: \${{ secrets.API_KEY }}
      DB_PASSWORD: postgres
      DATABASE_URL: postgres://postgres:postgres@localhost/test
    steps:
      - run: npm test
`,
    },
    'gitlab-ci': {
      bad: `variables:
  DEPLOY_TOKEN: default-key-12345
deploy:
  script: [./deploy.sh]
`,
      good: `variables:
  DEPLOY_TOKEN: $CI_DEPLOY_TOKEN
  POSTGRES_PASSWORD: postgres
deploy:
  script: [./deploy.sh]
`,
    },
    hcl: {
      bad: `resource "aws_lambda_function" "f" {
  environment {
    variables = {
      API_KEY = "default-key-12345"
    }
  }
}
`,
      good: `resource "aws_lambda_function" "f" {
  environment {
    variables = {
      API_KEY_ARN = aws_secretsmanager_secret.key.arn
      API_KEY     = var.api_key
      STAGE       = "prod"
    }
  }
}
`,
    },
    task: {
      bad: `resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{
    name = "app"
    environment = [{ name = "DB_PASSWORD", value = "default-key-12345" }]
  }])
}
`,
      good: `resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{
    name    = "app"
    secrets = [{ name = "DB_PASSWORD", valueFrom = aws_ssm_parameter.db.arn }]
  }])
}
`,
      path: 'ecs.tf',
    },
    wrangler: {
      bad: `name = "worker"
[vars]
API_KEY = "default-key-12345"
`,
      good: `name = "worker"
[vars]
STAGE = "prod"
API_KEY_NAME = "partner"
`,
      path: 'wrangler.toml',
    },
  },
};
