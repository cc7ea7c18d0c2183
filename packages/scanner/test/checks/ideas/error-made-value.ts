import type { Idea } from '../idea.ts';

export const errorMadeValue: Idea = {
  title: 'an error is made with a secret in its fields',
  check: 'secret-in-error',
  snippets: {
    go: {
      bad: `func login(token string) (string, error) { return "", loginError{"refused " + token} }`,
      good: `func login(token string) (string, error) { return "", loginError{"refused the token"} }`,
    },
    rust: {
      bad: `fn open() -> Result<Db, DbError> { let dsn = env::var("DATABASE_URL").unwrap(); connect(&dsn).map_err(|cause| DbError::Open { dsn: dsn.clone(), cause }) }`,
      good: `fn open() -> Result<Db, DbError> { let dsn = env::var("DATABASE_URL").unwrap(); connect(&dsn).map_err(|cause| DbError::Open { host: host.clone(), cause }) }`,
    },
    php: {
      bad: `<?php
throw new \\RuntimeException("merchant key {$merchantKey} is no base64");`,
      good: `<?php
throw new \\RuntimeException("the merchant key of {$merchantId} is no base64");`,
    },
    hcl: {
      bad: `check "mail" {
  assert {
    condition     = length(data.aws_ssm_parameter.mail.value) > 20
    error_message = "too short: \${nonsensitive(data.aws_ssm_parameter.mail.value)}"
  }
}`,
      good: `check "mail" {
  assert {
    condition     = length(data.aws_ssm_parameter.mail.value) > 20
    error_message = "too short: \${data.aws_ssm_parameter.mail.name}"
  }
}`,
    },
  },
};
