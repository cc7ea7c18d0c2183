import type { Variant } from './variant.ts';

/** Look-alikes only, in java. */
export const harmlessJava: readonly Variant[] = [
  {
    title: 'plain',
    good: [
      `class A { void f() { Preconditions.checkNotNull(password, "password must not be null"); Assert.notNull(token, "token required"); throw new BadCredentialsException("Bad credentials"); } }`,
      `class A { ResponseEntity<?> f(String token) { return ResponseEntity.ok(Map.of("token", token)); } }`,
      `class A { void f() { new SimpleClient("https://x", "2024-10-01-preview"); new JwtClient("rs256"); DriverManager.getConnection(url, user, System.getenv("PW")); } }`,
      `record Page(List<Item> items, String nextPageToken) {}
class A { void f(Page p) { log.info("page {}", p); } }`,
      `class A { public String toString() { return "User{name=" + name + ", password=***}"; } }`,
    ],
  },
];
