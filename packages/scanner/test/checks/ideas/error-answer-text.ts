import type { Idea } from '../idea.ts';

export const errorAnswerText: Idea = {
  title: 'an answer whose text complains has a secret in it',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: `createServer((req, res) => { const apiKey = req.headers['x-api-key']; res.writeHead(403); res.end(\`key \${apiKey} is not allowed\`); });`,
      good: `createServer((req, res) => { const apiKey = req.headers['x-api-key']; res.writeHead(403); res.end('the key is not allowed'); });`,
    },
    java: {
      bad: `class A { void f(HttpServletResponse resp, String apiKey) { resp.sendError(403, "Unknown key " + apiKey); } }`,
      good: `class A { void f(HttpServletResponse resp, String apiKey) { resp.sendError(403, "Unknown key"); } }`,
    },
    shell: {
      bad: `[[ "$TOKEN" =~ ^x ]] || { echo "not a token: $TOKEN" >&2; exit 2; }`,
      good: `[[ "$TOKEN" =~ ^x ]] || { echo "TOKEN is none" >&2; exit 2; }`,
    },
  },
};
