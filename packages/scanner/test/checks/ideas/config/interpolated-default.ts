import type { Idea } from '../../idea.ts';

export const interpolatedDefault: Idea = {
  title: 'a variable of a configuration file has a literal default',
  check: 'secret-fallback',
  snippets: {
    compose: {
      bad: `services:
  api:
    image: api
    environment:
      API_KEY: \${API_KEY:-default-key-12345}
`,
      good: `services:
  api:
    image: api
    environment:
      API_KEY: \${API_KEY:?set API_KEY}
      DB_PASSWORD: \${DB_PASSWORD:-}
      LOG_LEVEL: \${LOG_LEVEL:-debug}
      VAULT_ADDR: \${VAULT_ADDR:-http://localhost:8200}
`,
    },
    env: {
      bad: `DB_PASSWORD=\${DB_PASSWORD:-default-key-12345}
`,
      good: `DB_PASSWORD=\${DB_PASSWORD}
PORT=\${PORT:-8080}
SINGLE='\${DB_PASSWORD:-text}'
`,
    },
    properties: {
      bad: `spring.datasource.password=\${DB_PASSWORD:default-key-12345}
`,
      good: `spring.datasource.password=\${DB_PASSWORD}
spring.datasource.url=\${DB_URL:jdbc:postgresql://localhost:5432/app}
server.port=\${PORT:8080}
app.token=\${vault:secret/app}
`,
    },
    spring: {
      bad: `spring:
  datasource:
    password: \${DB_PASSWORD:default-key-12345}
`,
      good: `spring:
  datasource:
    username: \${DB_USER:app}
    password: \${DB_PASSWORD}
    token: \${secret:app-token}
`,
      path: 'src/main/resources/application.yml',
    },
    dockerfile: {
      bad: `FROM alpine
ENV API_KEY=\${API_KEY:-default-key-12345}
`,
      good: `FROM alpine
ARG VERSION=1.2.3
ENV VERSION=\${VERSION:-1.0}
`,
    },
    ini: {
      bad: `[database]
password = \${DB_PASSWORD:-default-key-12345}
`,
      good: `[database]
password = \${DB_PASSWORD}
host = \${DB_HOST:-localhost}
`,
    },
    toml: {
      bad: `[database]
password = "\${DB_PASSWORD:-default-key-12345}"
`,
      good: `[database]
password = "\${DB_PASSWORD}"
host = "\${DB_HOST:-localhost}"
`,
    },
    collector: {
      bad: `exporters:
  otlp:
    headers:
      api-key: \${env:OTEL_API_KEY:-default-key-12345}
`,
      good: `exporters:
  otlp:
    endpoint: \${env:OTEL_ENDPOINT:-localhost:4317}
    headers:
      api-key: \${env:OTEL_API_KEY}
`,
      path: 'otel/collector.yaml',
    },
    serverless: {
      bad: `provider:
  environment:
    API_KEY: \${env:API_KEY, 'default-key-12345'}
`,
      good: `provider:
  environment:
    API_KEY: \${ssm:/app/api-key}
    STAGE: \${opt:stage, 'dev'}
`,
      path: 'serverless.yml',
    },
  },
};
