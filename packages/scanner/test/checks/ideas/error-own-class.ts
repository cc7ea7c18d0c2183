import type { Idea } from '../idea.ts';

export const errorOwnClass: Idea = {
  title: 'an error of one’s own takes a secret into its message',
  check: 'secret-in-error',
  snippets: {
    typescript: {
      bad: 'class ApiKeyError extends Error { constructor(apiKey: string) { super(`key ${apiKey} was refused`); } }',
      good: 'class ApiKeyError extends Error { constructor(keyId: string) { super(`key ${keyId} was refused`); } }',
    },
    python: {
      bad: `class AuthError(Exception):
    def __init__(self, password):
        super().__init__(f"refused {password}")`,
      good: `class AuthError(Exception):
    def __init__(self, user):
        super().__init__(f"refused {user}")`,
    },
    ruby: {
      bad: `def perform(account)
  raise SyncError.new("refused: #{account.api_key}")
end`,
      good: `def perform(account)
  raise SyncError.new("refused: #{account.id}")
end`,
    },
    rust: {
      bad: 'fn parse(secret: &str) -> Result<Key, String> { decode(secret).map_err(|e| format!("cannot decode {}: {}", secret, e)) }',
      good: 'fn parse(secret: &str) -> Result<Key, String> { decode(secret).map_err(|e| format!("cannot decode the secret: {}", e)) }',
    },
  },
};
