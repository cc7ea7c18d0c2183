import type { Variant } from './variant.ts';

/** Secrets handed over, in kotlin. */
export const handedKotlin: readonly Variant[] = [
  {
    title: 'sshj',
    check: 'hardcoded-secret',
    bad: `fun f() { ssh.authPassword(USER, "{chosen}") }`,
    good: [`fun f() { ssh.authPassword(USER, pw) }`],
  },
  {
    title: 'ktor basic',
    check: 'hardcoded-secret',
    bad: `fun f() { BasicAuthCredentials("erp", "{chosen}") }`,
    good: [`fun f() { BasicAuthCredentials("erp", pw) }`],
  },
  {
    title: 'header',
    check: 'hardcoded-secret',
    bad: `fun f() { client.get(url) { header("X-Api-Key", "{chosen}"); bearerAuth("{drawn}") } }`,
    good: [`fun f() { client.get(url) { header("X-Api-Key", key); bearerAuth(token) } }`],
  },
  {
    title: 'exposed connect',
    check: 'hardcoded-secret',
    bad: `fun f() { Database.connect(url, "org.postgresql.Driver", "app", "{chosen}") }`,
    good: [`fun f() { Database.connect(url, "org.postgresql.Driver", "app", pw) }`],
  },
  {
    title: 'aws StaticCredentialsProvider',
    check: 'hardcoded-secret',
    bad: `fun f() { BasicAWSCredentials("AKX", "{drawn}") }`,
    good: [`fun f() { BasicAWSCredentials(a, b) }`],
  },
];
