import type { Idea } from '../idea.ts';

export const errorThrownAny: Idea = {
  title: 'a secret in whatever is thrown',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: `exports.check = (secret) => { throw Boom.unauthorized(\`secret \${secret} does not match\`); };`,
      good: `exports.check = (secret) => { throw Boom.unauthorized('the secret does not match'); };`,
    },
    tsx: {
      bad: `export const loader = ({ password }) => { throw new Response(\`no such password: \${password}\`, { status: 401 }); };`,
      good: `export const loader = ({ token }) => { throw redirect(\`/sign/\${token}/waiting\`); };`,
    },
    python: {
      bad: `def check(auth_token):
    raise AuthenticationFailed(f'no such token: {auth_token}')`,
      good: `def check(auth_token):
    raise AuthenticationFailed('no such token')`,
    },
    kotlin: {
      bad: `class WrongPassword(user: String, password: String) : AuthFailure("$user used $password")`,
      good: `class WrongPassword(user: String, password: String) : AuthFailure("$user used a wrong password")`,
    },
    csharp: {
      bad: `class InvalidKeyException : Exception { public InvalidKeyException(string apiKey) : base($"key {apiKey} is invalid") { } }`,
      good: `class InvalidKeyException : Exception { public InvalidKeyException(string keyId) : base($"key {keyId} is invalid") { } }`,
    },
    go: {
      bad: `package a
func (e TokenError) Error() string { return fmt.Sprintf("token %s rejected", e.AccessToken) }`,
      good: `package a
func (e TokenError) Error() string { return fmt.Sprintf("token %s rejected", e.TokenID) }`,
    },
    rust: {
      bad: `#[derive(Error)]
pub enum AuthError {
    #[error("invalid key {api_key}")]
    Invalid { api_key: String },
}`,
      good: `#[derive(Error)]
pub enum AuthError {
    #[error("invalid key {key_id}")]
    Invalid { key_id: String },
}`,
    },
    php: {
      bad: `<?php
final class InvalidToken extends \\DomainException {
  public static function of(string $apiToken): self { return new self(sprintf('no token "%s"', $apiToken)); }
}`,
      good: `<?php
final class InvalidToken extends \\DomainException {
  public static function of(string $apiToken): self { return new self('no such token'); }
}`,
    },
    java: {
      bad: `class A { ProblemDetail f(String accessToken) { return ProblemDetail.forStatusAndDetail(STATUS, "no token " + accessToken); } }`,
      good: `class A { ProblemDetail f(String accessToken) { return ProblemDetail.forStatusAndDetail(STATUS, "no such token"); } }`,
    },
    ruby: {
      bad: `post '/hook' do
  halt 401, "bad secret #{settings.webhook_secret}"
end`,
      good: `post '/hook' do
  halt 401, 'bad secret'
end`,
    },
    shell: {
      bad: `die() { echo "$*" >&2; exit 1; }
check || die "key $API_KEY is not valid"`,
      good: `die() { echo "$*" >&2; exit 1; }
check || die "API_KEY has \${#API_KEY} characters"`,
    },
  },
};
