import type { Idea } from '../../idea.ts';

export const query: Idea = {
  title: 'an address of a setting has a secret in its query',
  check: 'secret-in-url',
  snippets: {
    env: {
      bad: `HOOK_URL=https://api.partner.io/hook?api_key=\${PARTNER_API_KEY}
`,
      good: `HOOK_URL=https://api.partner.io/hook?page=\${PAGE}
`,
    },
    toml: {
      bad: `[hook]
url = "https://api.partner.io/hook?api_key=a1b2c3-d4e5f6"
`,
      good: `[hook]
url = "https://api.partner.io/hook?api_key=YOUR_API_KEY"
next = "https://api.partner.io/hook?page=1234567"
`,
    },
    'github-actions': {
      bad: `jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl "https://api.partner.io/hook?token=\${{ secrets.HOOK_TOKEN }}"
`,
      good: `jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -H "Authorization: Bearer \${{ secrets.HOOK_TOKEN }}" https://api.partner.io/hook
`,
    },
    yaml: {
      bad: `hook:
  url: https://api.partner.io/hook?access_token=\${HOOK_TOKEN}
`,
      good: `hook:
  url: https://api.partner.io/hook?v=\${VERSION}
`,
      path: 'config/hooks.yaml',
    },
  },
};
