import type { Idea } from '../idea.ts';

export const logByScript: Idea = {
  title: 'a script that stands in another file prints a secret',
  check: 'secret-in-log',
  snippets: {
    'package.json': {
      bad: `{ "scripts": { "show": "echo $STRIPE_SECRET_KEY && node index.js" } }`,
      good: `{ "scripts": { "show": "test -n \\"$NPM_TOKEN\\" && echo token is set" } }`,
    },
    Makefile: {
      bad: `deploy:\n\t@echo "using $(API_TOKEN)"\n\t./deploy.sh\n`,
      good: `deploy:\n\t@echo "using $(API_HOST)"\n\t@test -n "$$DB_PASSWORD" || echo "DB_PASSWORD is not set"\n`,
    },
    justfile: {
      bad: `show:\n    @echo "key is {{api_key}}"\n`,
      good: `show:\n    @echo "host is {{api_host}}"\n`,
    },
    'Taskfile.yml': {
      bad: `version: '3'\ntasks:\n  show:\n    cmds:\n      - cmd: echo $DB_PASSWORD\n`,
      good: `version: '3'\ntasks:\n  show:\n    cmds:\n      - cmd: echo $DB_HOST\n`,
    },
    'chart/templates/NOTES.txt': {
      bad: `token: {{ .Values.auth.token | quote }}\n`,
      good: `{{- if .Values.auth.existingSecret }}\nThe token stands in {{ .Values.auth.existingSecret }}.\n{{- end }}\n`,
    },
    groovy: {
      bad: `node { withCredentials([string(credentialsId: 'db', variable: 'PASSWORD')]) { sh "echo \${PASSWORD}" } }`,
      good: `node { withCredentials([string(credentialsId: 'db', variable: 'PASSWORD')]) { sh 'echo "$PASSWORD" | docker login --password-stdin' } }`,
    },
    shell: {
      bad: `trap 'echo "failed with $DEPLOY_TOKEN"' ERR`,
      good: `trap 'echo "failed at $LINENO"; rm -f "$KEY_FILE"' ERR`,
    },
    'github-actions': {
      bad: `on: push
jobs:
  a:
    env:
      NPM_TOKEN: \${{ secrets.NPM_TOKEN }}
    steps:
      - run: env | sort`,
      good: `on: push
jobs:
  a:
    steps:
      - run: env | sort
      - run: ./deploy
        env:
          NPM_TOKEN: \${{ secrets.NPM_TOKEN }}`,
    },
    php: {
      bad: `<?php\nphpinfo();`,
      good: `<?php\nphpinfo(INFO_MODULES);`,
    },
  },
};
