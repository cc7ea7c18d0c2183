import type { Idea } from '../../idea.ts';

export const declared: Idea = {
  title: 'a variable of infrastructure code has a secret for its default',
  check: 'secret-fallback',
  snippets: {
    hcl: {
      bad: `variable "db_password" {
  type    = string
  default = "default-key-12345"
}
`,
      good: `variable "db_password" {
  type      = string
  sensitive = true
}
variable "api_token" {
  default = ""
}
variable "key_name" {
  default = "deploy"
}
variable "master_password" {
  default = null
}
`,
    },
    sensitive: {
      bad: `variable "api_key" {
  description = "For the partner's API" # with a comment
  sensitive   = true
  default     = "default-key-12345"
}
`,
      good: `variable "api_key" {
  description = <<-EOT
    default = "not this"
  EOT
  sensitive   = true
}
`,
      path: 'modules/api/variables.tf',
    },
    coalesce: {
      bad: `locals {
  password = coalesce(var.db_password, "default-key-12345")
}
`,
      good: `locals {
  password = coalesce(var.db_password, random_password.db.result)
  region   = coalesce(var.region, "eu-west-1")
}
`,
      path: 'locals.tf',
    },
    conditional: {
      bad: `resource "aws_db_instance" "db" {
  password = var.db_password != "" ? var.db_password : "default-key-12345"
}
`,
      good: `resource "aws_db_instance" "db" {
  password = var.db_password != "" ? var.db_password : random_password.db.result
}
`,
      path: 'db.tf',
    },
    cloudformation: {
      bad: `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  DbPassword:
    Type: String
    NoEcho: true
    Default: default-key-12345
`,
      good: `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  DbPassword:
    Type: String
    NoEcho: true
  KeyName:
    Type: String
    Default: deploy
`,
      path: 'stack.yaml',
    },
    'github-actions': {
      bad: `on:
  workflow_dispatch:
    inputs:
      api_key:
        default: default-key-12345
jobs:
  a:
    runs-on: ubuntu-latest
    steps: []
`,
      good: `on:
  workflow_dispatch:
    inputs:
      api_key:
        required: true
      version:
        default: 1.2.3
jobs:
  a:
    runs-on: ubuntu-latest
    steps: []
`,
    },
  },
};
