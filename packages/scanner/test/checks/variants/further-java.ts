import type { Variant } from './variant.ts';

/** More of the same, in java. */
export const furtherJava: readonly Variant[] = [
  {
    title: 'jul',
    check: 'secret-in-log',
    bad: `class A { void f() { LOGGER.log(Level.INFO, "Using password {0}", dbPassword); } }`,
    good: [`class A { void f() { LOGGER.log(Level.INFO, "Using password of length {0}", dbPassword.length()); } }`],
  },
  {
    title: 'fluent slf4j',
    check: 'secret-in-log',
    bad: `class A { void f() { log.atInfo().addKeyValue("apiKey", apiKey).log("call"); } }`,
    good: [`class A { void f() { log.atInfo().addKeyValue("apiKeyId", apiKeyId).log("call"); } }`],
  },
  {
    title: 'reflection builder',
    check: 'secret-in-log',
    bad: `class A { void f() { System.out.println(ToStringBuilder.reflectionToString(credentials)); } }`,
    good: [`class A { void f() { System.out.println(ToStringBuilder.reflectionToString(address)); } }`],
  },
  {
    title: 'wrapped SQLException',
    check: 'secret-in-error',
    bad: `class A { void f() throws Exception { try { c(); } catch (SQLException e) { throw new RuntimeException("Could not connect to " + jdbcUrl + " as " + user + "/" + password, e); } } }`,
    good: [
      `class A { void f() throws Exception { try { c(); } catch (SQLException e) { throw new RuntimeException("Could not connect as " + user, e); } } }`,
    ],
  },
  {
    title: 'ExceptionHandler map',
    check: 'secret-in-error',
    bad: `class A { @ExceptionHandler(AuthException.class) ResponseEntity<Map<String, String>> h(AuthException e) { return ResponseEntity.status(401).body(Map.of("error", "invalid_token", "token", e.getToken())); } }`,
    good: [
      `class A { @ExceptionHandler(AuthException.class) ResponseEntity<Map<String, String>> h(AuthException e) { return ResponseEntity.status(401).body(Map.of("error", "invalid_token")); } }`,
    ],
  },
];
