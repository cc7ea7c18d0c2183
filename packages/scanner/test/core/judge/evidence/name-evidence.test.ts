import { describe, expect, it } from 'vitest';
import { nameKind } from '../../../../src/core/judge/evidence/name-evidence.ts';

describe('nameKind', () => {
  it.each([
    ['password', 'password'],
    ['DB_PASSWORD', 'password'],
    ['PGPASSWORD', 'password'],
    ['spring.datasource.password', 'password'],
    ['password_confirmation', 'password'],
    ['user-pwd', 'password'],
    ['requirepass', 'password'],
    ['IDENTIFIED BY', 'password'],
    ['clientSecret', 'secret'],
    ['aws-credentials', 'secret'],
    ['SECRET_KEY', 'key'],
    ['X-Auth-Token', 'token'],
    ['Authorization', 'token'],
    ['_authToken', 'token'],
    ['APIKey', 'key'],
    ['api_key', 'key'],
    ['webflow.signing.key', 'key'],
    ['key', 'weak'],
    ['noncesalt', 'weak'],
    ['oauth_nonce', 'weak'],
    ['primary_key', 'other'],
    ['secretName', 'other'],
    ['token_type', 'other'],
    ['passwordField', 'other'],
    ['TOKEN_URL', 'other'],
    ['keyboard', 'other'],
    ['author', 'other'],
    ['monkey', 'other'],
    ['lib/keys.rb', 'other'],
    [undefined, 'other'],
  ])('of %s is %s', (name, kind) => {
    expect(nameKind(name)).toBe(kind);
  });
});
