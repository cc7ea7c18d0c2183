import type { Variant } from './variant.ts';

/** Addresses and files, in java. */
export const addressJava: readonly Variant[] = [
  {
    title: 'uricomponents',
    check: 'secret-in-url',
    bad: `class A { void f() { UriComponentsBuilder.fromHttpUrl(base).queryParam("api_key", apiKey).toUriString(); } }`,
    good: [`class A { void f() { UriComponentsBuilder.fromHttpUrl(base).queryParam("page", page).toUriString(); } }`],
  },
  {
    title: 'concat',
    check: 'secret-in-url',
    bad: `class A { void f() { URI.create(BASE + "/geo?key=" + apiKey + "&q=" + q); } }`,
    good: [`class A { void f() { URI.create(BASE + "/geo?q=" + q); } }`],
  },
  {
    title: 'jersey',
    check: 'secret-in-url',
    bad: `class A { void f() { client.target(base).queryParam("access_token", accessToken).request().get(); } }`,
    good: [
      `class A { void f() { client.target(base).queryParam("limit", 5).request().header("Authorization", accessToken).get(); } }`,
    ],
  },
  {
    title: 'okhttp',
    check: 'secret-in-url',
    bad: `class A { void f() { HttpUrl.parse(base).newBuilder().addQueryParameter("token", apiToken).build(); } }`,
    good: [`class A { void f() { HttpUrl.parse(base).newBuilder().addQueryParameter("page", "1").build(); } }`],
  },
  {
    title: 'format',
    check: 'secret-in-url',
    bad: `class A { void f() { String.format("https://x/api?user=%s&password=%s", user, password); } }`,
    good: [`class A { void f() { String.format("https://x/api?user=%s", user); } }`],
  },
  {
    title: 'jdbc',
    check: 'secret-in-url',
    bad: `class A { void f() { DriverManager.getConnection("jdbc:mysql://db/app?user=app&password=" + dbPassword); } }`,
    good: [`class A { void f() { DriverManager.getConnection("jdbc:mysql://db/app", "app", dbPassword); } }`],
  },
  {
    title: 'Files.writeString',
    check: 'file-secret-backend',
    bad: `class A { void f() { Files.writeString(Path.of("token.txt"), accessToken); } }`,
    good: [
      `class A { void f() { Files.writeString(p, accessToken); Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rw-------")); } }`,
    ],
  },
  {
    title: 'cookie',
    check: 'file-secret-backend',
    bad: `class A { void f() { Cookie c = new Cookie("auth_token", token); c.setSecure(true); response.addCookie(c); } }`,
    good: [
      `class A { void f() { Cookie c = new Cookie("auth_token", token); c.setHttpOnly(true); response.addCookie(c); } }`,
    ],
  },
  {
    title: 'props store',
    check: 'file-secret-backend',
    bad: `class A { void f() { FileInputStream in = new FileInputStream("service-account.json"); GoogleCredentials.fromStream(in); } }`,
    good: [`class A { void f() { GoogleCredentials.getApplicationDefault(); } }`],
  },
];
