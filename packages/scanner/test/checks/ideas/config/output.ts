import type { Idea } from '../../idea.ts';

export const output: Idea = {
  title: 'what infrastructure code puts out is a secret',
  check: 'secret-in-log',
  snippets: {
    hcl: {
      bad: `output "db_password" {
  value = var.db_password
}
`,
      good: `output "db_password" {
  value     = var.db_password
  sensitive = true
}
output "db_secret_arn" {
  value = aws_secretsmanager_secret.db.arn
}
output "region" {
  value = var.region
}
`,
    },
  },
};
