import type { Idea } from '../../idea.ts';

export const commandLiteral: Idea = {
  title: 'a secret stands on a command line in a configuration file',
  check: 'secret-in-log',
  snippets: {
    systemd: {
      bad: `[Service]
Environment=PORT=80 API_KEY=live-77-partner-key
ExecStart=/usr/bin/app
`,
      good: `[Service]
Environment=PORT=80 API_KEY_FILE=/run/secrets/key
LoadCredential=api_key:/etc/keys/api
ExecStart=/usr/bin/app
`,
    },
    quoted: {
      bad: `[Service]
Environment="LOG=info" \\
  "DB_PASSWORD=live-77-partner-key"
ExecStart=/usr/bin/app
`,
      good: `[Service]
Environment="LOG=info" \\
  "DB_HOST=localhost"
ExecStart=/usr/bin/app
`,
      path: 'deploy/worker.service',
    },
    started: {
      bad: `[Service]
ExecStart=/usr/bin/docker run --rm -e API_KEY=live-77-partner-key app
`,
      good: `[Service]
ExecStart=/usr/bin/docker run --rm -e API_KEY --env-file /etc/app/env app
`,
      path: 'deploy/container.service',
    },
    'github-actions': {
      bad: `jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: kubectl create secret generic app --from-literal=password=live-77-partner-key
`,
      good: `jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: kubectl create secret generic app --from-literal=password=\${{ secrets.DB_PASSWORD }}
`,
    },
    'gitlab-ci': {
      bad: `deploy:
  script:
    - docker run -e API_KEY=live-77-partner-key app
`,
      good: `deploy:
  script:
    - docker run -e API_KEY=$API_KEY app
`,
    },
  },
};
