import type { Idea } from '../../idea.ts';

export const namedForPages: Idea = {
  title: 'a variable that a build puts into pages is filled from a secret',
  check: 'exposed-client-secret',
  snippets: {
    helm: {
      path: 'charts/web/values-prod.yaml',
      bad: `envFromSecret:
  - name: NUXT_PUBLIC_CMS_MANAGEMENT_TOKEN
    secretName: web
    secretKey: cms-token
`,
      good: `envFromSecret:
  - name: CMS_MANAGEMENT_TOKEN
    secretName: web
    secretKey: cms-token
  - name: NUXT_PUBLIC_RECAPTCHA_SITE_KEY
    secretName: web
    secretKey: site-key
`,
    },
    kubernetes: {
      bad: `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: web
          env:
            - name: NEXT_PUBLIC_MAIL_API_SECRET
              valueFrom: { secretKeyRef: { name: web, key: mail } }
`,
      good: `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: web
          env:
            - name: MAIL_API_SECRET
              valueFrom: { secretKeyRef: { name: web, key: mail } }
`,
    },
    yaml: {
      path: 'render.yaml',
      bad: `services:
  - type: web
    envVars:
      - key: VITE_ADMIN_PASSWORD
        sync: false
`,
      good: `services:
  - type: web
    envVars:
      - key: VITE_API_URL
        sync: false
      - key: ADMIN_PASSWORD
        sync: false
`,
    },
  },
};
