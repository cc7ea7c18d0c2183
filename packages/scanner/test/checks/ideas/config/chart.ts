import type { Idea } from '../../idea.ts';

export const chart: Idea = {
  title: 'a chart has a secret for its default',
  check: 'secret-fallback',
  snippets: {
    helm: {
      bad: `apiVersion: v1
kind: Secret
metadata:
  name: {{ include "app.fullname" . }}
stringData:
  api-key: {{ .Values.apiKey | default "default-key-12345" | quote }}
`,
      good: `apiVersion: v1
kind: Secret
metadata:
  name: {{ .Values.existingSecret | default "app-secret" }}
stringData:
  api-key: {{ required "apiKey is required" .Values.apiKey | quote }}
  password: {{ .Values.password | default (randAlphaNum 32) | quote }}
  level: {{ .Values.logLevel | default "info" }}
`,
    },
    leading: {
      bad: `apiVersion: v1
kind: Secret
data:
  {{- if .Values.enabled }}
  password: {{ default "default-key-12345" .Values.auth.password | b64enc }}
  {{- end }}
`,
      good: `apiVersion: v1
kind: Secret
data:
  {{- if .Values.enabled }}
  password: {{ default "" .Values.auth.password | b64enc }}
  {{- end }}
`,
      path: 'charts/app/templates/secret.yaml',
    },
    values: {
      bad: `image:
  tag: "1.0"
auth:
  password: "default-key-12345"
`,
      good: `image:
  tag: "1.0"
auth:
  password: ""
  existingSecret: app-secret
  secretKey: app-password
  passwordKey: password
`,
      path: 'charts/app/values.yaml',
    },
    ansible: {
      bad: `- hosts: all
  vars:
    db_password: "{{ lookup('env', 'DB_PASSWORD') | default('default-key-12345') }}"
`,
      good: `- hosts: all
  vars:
    db_password: "{{ vault_db_password }}"
    db_host: "{{ lookup('env', 'DB_HOST') | default('localhost') }}"
`,
      path: 'playbooks/site.yml',
    },
  },
};
