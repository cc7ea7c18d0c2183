import type { Variant } from './variant.ts';

/** What is logged, in java. */
export const logJava: readonly Variant[] = [
  {
    title: 'gcp chain',
    check: 'secret-in-log',
    bad: `class A { String load(SecretManagerServiceClient client, SecretVersionName name) {
  String payload = client.accessSecretVersion(name).getPayload().getData().toStringUtf8();
  System.out.println(name + " => " + payload);
  return payload;
} }`,
    good: [
      `class A { String load(SecretManagerServiceClient client, SecretVersionName name) {
  String payload = client.accessSecretVersion(name).getPayload().getData().toStringUtf8();
  System.out.println(name + " => " + payload.length());
  return payload;
} }`,
    ],
  },
  {
    title: 'aws sm',
    check: 'secret-in-log',
    bad: `class A { void f(SecretsManagerClient client) {
  GetSecretValueResponse res = client.getSecretValue(r -> r.secretId("prod/db"));
  log.info("secret: {}", res.secretString());
} }`,
    good: [
      `class A { void f(SecretsManagerClient client) {
  GetSecretValueResponse res = client.getSecretValue(r -> r.secretId("prod/db"));
  log.info("secret: {}", res.versionId());
} }`,
    ],
  },
  {
    title: 'azure',
    check: 'secret-in-log',
    bad: `class A { void f(SecretClient client) {
  KeyVaultSecret s = client.getSecret("db-password");
  System.out.printf("%s=%s%n", s.getName(), s.getValue());
} }`,
    good: [
      `class A { void f(SecretClient client) {
  KeyVaultSecret s = client.getSecret("db-password");
  System.out.printf("%s=%s%n", s.getName(), s.getProperties().getVersion());
} }`,
    ],
  },
  {
    title: 'vault template',
    check: 'secret-in-log',
    bad: `class A { void f(VaultTemplate vault) {
  VaultResponse r = vault.read("secret/app");
  log.debug("vault {}", r.getData());
} }`,
    good: [
      `class A { void f(VaultTemplate vault) {
  VaultResponse r = vault.read("secret/app");
  log.debug("vault {}", r.getLeaseDuration());
} }`,
    ],
  },
  {
    title: 'helper',
    check: 'secret-in-log',
    bad: `class A {
  void run() { trace("fetched", body.accessToken()); }
  private void trace(String step, String detail) { log.info("[keycloak] {}: {}", step, detail); }
}`,
    good: [
      `class A {
  void run() { trace("fetched", body.expiresIn()); }
  private void trace(String step, String detail) { log.info("[keycloak] {}: {}", step, detail); }
}`,
    ],
  },
  {
    title: 'record printed',
    check: 'secret-in-log',
    bad: `record Credentials(String user, String password) {}
class A { void f(Credentials c) { log.info("using {}", c); } }`,
    good: [
      `record Endpoint(String host, int port) {}
class A { void f(Endpoint c) { log.info("using {}", c); } }`,
      `record Credentials(String user, String password) { @Override public String toString() { return "Credentials[" + user + "]"; } }
class A { void f(Credentials c) { log.info("using {}", c); } }`,
    ],
  },
  {
    title: 'toString with secret',
    check: 'secret-in-log',
    bad: `class Conn {
  private String host; private String password;
  @Override public String toString() { return "Conn{host=" + host + ", password=" + password + "}"; }
  void open() { log.info("opening {}", this); }
}`,
    good: [
      `class Conn {
  private String host; private String password;
  @Override public String toString() { return "Conn{host=" + host + "}"; }
  void open() { log.info("opening {}", this); }
}`,
    ],
  },
  {
    title: 'lombok',
    check: 'secret-in-log',
    bad: `@Data
class ApiConfig { private String url; private String apiKey; }
class B { void f(ApiConfig config) { log.info("config {}", config); } }`,
    good: [
      `@Data
class ApiConfig { private String url; @ToString.Exclude private String apiKey; }
class B { void f(ApiConfig config) { log.info("config {}", config); } }`,
    ],
  },
  {
    title: 'getter',
    check: 'secret-in-log',
    bad: `class A { void f(DataSourceProperties p) { log.info("ds {} {}", p.getUrl(), p.getPassword()); } }`,
    good: [`class A { void f(DataSourceProperties p) { log.info("ds {} {}", p.getUrl(), p.getUsername()); } }`],
  },
  {
    title: 'request header',
    check: 'secret-in-log',
    bad: `class A { void f(HttpServletRequest request) { log.debug("auth header {}", request.getHeader("Authorization")); } }`,
    good: [
      `class A { void f(HttpServletRequest request) { log.debug("agent {}", request.getHeader("User-Agent")); } }`,
    ],
  },
  {
    title: 'system properties',
    check: 'secret-in-log',
    bad: `class A { void f() { System.getenv().forEach((k, v) -> System.out.println(k + "=" + v)); } }`,
    good: [`class A { void f() { System.getenv().forEach((k, v) -> System.out.println(k)); } }`],
  },
  {
    title: 'MDC',
    check: 'secret-in-log',
    bad: `class A { void f(String sessionToken) { MDC.put("token", sessionToken); } }`,
    good: [`class A { void f(String sessionId2) { MDC.put("user", userId); } }`],
  },
  {
    title: 'value annotation',
    check: 'secret-in-log',
    bad: `class A { @Value("\${stripe.secret-key}") private String stripeKey;
 void f() { log.info("stripe key = {}", stripeKey); } }`,
    good: [
      `class A { @Value("\${stripe.publishable-key}") private String stripeKey;
 void f() { log.info("stripe key = {}", stripeKey); } }`,
    ],
  },
  {
    title: 'printStackTrace twin',
    check: 'secret-in-log',
    bad: `class A { void f(String password) { System.err.println("pw=" + password); } }`,
    good: [`class A { void f(String password) { System.err.println("pw length=" + password.length()); } }`],
  },
];
