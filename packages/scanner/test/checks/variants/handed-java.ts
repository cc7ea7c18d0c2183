import type { Variant } from './variant.ts';

/** Secrets handed over, in java. */
export const handedJava: readonly Variant[] = [
  {
    title: 'AwsBasicCredentials',
    check: 'hardcoded-secret',
    bad: `class A { Object f() { return AwsBasicCredentials.create(System.getenv("AWS_ACCESS_KEY_ID"), "{drawn}"); } }`,
    good: [
      `class A { Object f() { return AwsBasicCredentials.create(System.getenv("AWS_ACCESS_KEY_ID"), System.getenv("AWS_SECRET_ACCESS_KEY")); } }`,
    ],
  },
  {
    title: 'setBasicAuth',
    check: 'hardcoded-secret',
    bad: `class A { void f() { headers.setBasicAuth("erp", "{chosen}"); } }`,
    good: [`class A { void f() { headers.setBasicAuth("erp", password); } }`],
  },
  {
    title: 'getConnection',
    check: 'hardcoded-secret',
    bad: `class A { void f() { DriverManager.getConnection(URL, "app", "{chosen}"); } }`,
    good: [`class A { void f() { DriverManager.getConnection(URL, "app", password); } }`],
  },
  {
    title: 'PasswordAuthentication',
    check: 'hardcoded-secret',
    bad: `class A { Object f() { return new PasswordAuthentication("noreply", "{chosen}"); } }`,
    good: [`class A { Object f() { return new PasswordAuthentication("noreply", pw); } }`],
  },
  {
    title: 'char array',
    check: 'hardcoded-secret',
    bad: `class A { void f() { ks.load(in, "{chosen}".toCharArray()); } }`,
    good: [`class A { void f() { ks.load(in, storePass.toCharArray()); } }`],
  },
  {
    title: 'PBEKeySpec',
    check: 'hardcoded-secret',
    bad: `class A { void f() { new PBEKeySpec("{chosen}".toCharArray(), salt, 1000, 256); } }`,
    good: [`class A { void f() { new PBEKeySpec(password, salt, 1000, 256); } }`],
  },
  {
    title: 'Twilio.init',
    check: 'hardcoded-secret',
    bad: `class A { void f() { Twilio.init(SID, "{hex}"); } }`,
    good: [`class A { void f() { Twilio.init(SID, authToken); } }`],
  },
  {
    title: 'jsch',
    check: 'hardcoded-secret',
    bad: `class A { void f() { session.setPassword("{chosen}"); } }`,
    good: [`class A { void f() { session.setPassword(pw); } }`],
  },
  {
    title: 'ftp login',
    check: 'hardcoded-secret',
    bad: `class A { void f() { ftpClient.login("export", "{chosen}"); } }`,
    good: [`class A { void f() { ftpClient.login("anonymous", ""); } }`],
  },
  {
    title: 'builder credentials',
    check: 'hardcoded-secret',
    bad: `class A { void f() { MinioClient.builder().endpoint(E).credentials("scan", "{drawn}").build(); } }`,
    good: [`class A { void f() { MinioClient.builder().endpoint(E).credentials(k, s).build(); } }`],
  },
  {
    title: 'Algorithm.HMAC256',
    check: 'hardcoded-secret',
    bad: `class A { void f() { Algorithm.HMAC256("{chosen}"); } }`,
    good: [`class A { void f() { Algorithm.HMAC256(secret); } }`],
  },
  {
    title: 'withUser password',
    check: 'hardcoded-secret',
    bad: `class A { void f() { auth.inMemoryAuthentication().withUser("ops").password("{noop}{chosen}").roles("ADMIN"); } }`,
    good: [
      `class A { void f() { auth.inMemoryAuthentication().withUser("ops").password(encoder.encode(opsPassword)).roles("ADMIN"); } }`,
    ],
  },
  {
    title: 'properties put',
    check: 'hardcoded-secret',
    bad: `class A { void f() { props.put("mail.smtp.password", "{chosen}"); } }`,
    good: [`class A { void f() { props.put("mail.smtp.port", "587"); } }`],
  },
  {
    title: 'header',
    check: 'hardcoded-secret',
    bad: `class A { void f() { conn.setRequestProperty("X-Api-Key", "{chosen}"); } }`,
    good: [`class A { void f() { conn.setRequestProperty("X-Api-Key", apiKey); } }`],
  },
  {
    title: 'okhttp Credentials.basic',
    check: 'hardcoded-secret',
    bad: `class A { void f() { Credentials.basic("erp", "{chosen}"); } }`,
    good: [`class A { void f() { Credentials.basic("erp", pw); } }`],
  },
  {
    title: 'UsernamePasswordAuthenticationToken',
    check: 'hardcoded-secret',
    bad: `class A { void f() { new UsernamePasswordCredentialsProvider("git", "{chosen}"); } }`,
    good: [`class A { void f() { new UsernamePasswordCredentialsProvider("git", token); } }`],
  },
];
