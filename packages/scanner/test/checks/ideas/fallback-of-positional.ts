import type { Idea } from '../idea.ts';

export const fallbackOfPositional: Idea = {
  title: 'a secret of the command line or of a command has a default',
  check: 'secret-fallback',
  snippets: {
    shell: {
      bad: `DB_PASSWORD="\${1:-orders-8812x}"
`,
      good: `DB_PASSWORD="\${1:?password}"
DB_HOST="\${2:-localhost}"
`,
    },
    bash: {
      bad: `SECRET_KEY=$(cat /run/secrets/key 2>/dev/null || echo fallback-key-77x1)
`,
      good: `SECRET_KEY=$(cat /run/secrets/key 2>/dev/null || echo "")
`,
      path: 'run.bash',
    },
    hcl: {
      bad: `variable "db" {
  type = object({
    host     = string
    password = optional(string, "orders-8812x")
  })
}
`,
      good: `variable "db" {
  type = object({
    host        = string
    http_tokens = optional(string, "required")
    password    = optional(string)
  })
}
`,
    },
    rails: {
      bad: `production:
  password: <%= ENV.fetch("DB_PASSWORD") { "orders-8812x" } %>
`,
      good: `production:
  password: <%= ENV.fetch("DB_PASSWORD") %>
`,
      path: 'config/database.yml',
    },
  },
};
