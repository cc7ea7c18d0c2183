import type { Idea } from '../idea.ts';

export const urlOfDeployment: Idea = {
  title: 'an address with a password is part of what is deployed',
  check: 'secret-in-url',
  snippets: {
    hcl: {
      bad: `resource "aws_lambda_function" "orders" {
  environment {
    variables = {
      DATABASE_URL = "postgresql://orders:\${var.db_password}@\${aws_db_instance.main.address}/orders"
    }
  }
}
`,
      good: `resource "aws_lambda_function" "orders" {
  environment {
    variables = {
      DATABASE_HOST = aws_db_instance.main.address
      DATABASE_SECRET_ARN = aws_secretsmanager_secret.db.arn
    }
  }
}
`,
    },
    dockerfile: {
      bad: `FROM golang
ARG GITHUB_TOKEN
RUN git config --global url."https://\${GITHUB_TOKEN}:x-oauth-basic@github.com/".insteadOf "https://github.com/"
`,
      good: `FROM golang
RUN git config --global url."git@github.com:".insteadOf "https://github.com/"
`,
    },
  },
};
