import type { Idea } from '../../idea.ts';

export const copiedScript: Idea = {
  title: 'a script that an image is given prints a secret',
  check: 'secret-in-log',
  snippets: {
    dockerfile: {
      bad: `FROM alpine:3
COPY <<'EOF' /usr/local/bin/start
#!/bin/sh
echo "connects as \${DB_USER} / \${DB_PASSWORD}"
exec app
EOF
`,
      good: `FROM alpine:3
COPY <<'EOF' /usr/local/bin/start
#!/bin/sh
: "\${DB_PASSWORD:?}"
echo "connects as \${DB_USER}"
exec app
EOF
`,
    },
    'docker/Dockerfile': {
      path: 'docker/Dockerfile',
      bad: `FROM python:3
COPY <<EOF /app/start.py
import os
print("token", os.environ["HUB_TOKEN"])
EOF
`,
      good: `FROM python:3
COPY <<EOF /app/start.conf
token = print
EOF
`,
    },
  },
};
