import type { Idea } from '../idea.ts';

export const errorOfValidation: Idea = {
  title: 'a condition that does not hold says the secret',
  check: 'secret-in-error',
  snippets: {
    hcl: {
      bad: `variable "api_token" {
  validation {
    condition     = length(var.api_token) > 20
    error_message = "The token \${var.api_token} is too short."
  }
}
`,
      good: `variable "api_token" {
  validation {
    condition     = length(var.api_token) > 20
    error_message = "The token must have more than 20 characters."
  }
}
`,
    },
    ansible: {
      bad: `- hosts: all
  tasks:
    - fail:
        msg: "login failed with {{ api_token }}"
`,
      good: `- hosts: all
  tasks:
    - fail:
        msg: "login failed for {{ api_user }}"
`,
      path: 'playbook.yml',
    },
  },
};
