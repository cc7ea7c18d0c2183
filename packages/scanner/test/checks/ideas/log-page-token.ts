import type { Idea } from '../idea.ts';

export const logPageToken: Idea = {
  title: 'a token of a login is printed, which is none of a page',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `TOKEN=$(jq -r '.auth.client_token' answer.json)
echo "token \${TOKEN:-none}"`,
      good: `TOKEN=$(jq -r '.nextPageToken // empty' answer.json)
echo "token \${TOKEN:-none}"`,
    },
    python: {
      bad: `token = answer.get("client_token")
print("token", token)`,
      good: `token = answer.get("LastEvaluatedKey")
print("token", token)`,
    },
    rust: {
      bad: `fn show(client: Client) { let token = client.fetch(); debug!(?token, "logged in"); }`,
      good: `fn show(encoding: Encoding) { let tokens = encoding.get_tokens(); debug!(?tokens, "split"); }`,
    },
  },
};
