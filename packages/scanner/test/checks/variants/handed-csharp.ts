import type { Variant } from './variant.ts';

/** Secrets handed over, in csharp. */
export const handedCsharp: readonly Variant[] = [
  {
    title: 'NetworkCredential',
    check: 'hardcoded-secret',
    bad: `class A { void F() { client.Credentials = new NetworkCredential("svc", "{chosen}"); } }`,
    good: [`class A { void F() { client.Credentials = new NetworkCredential("svc", password); } }`],
  },
  {
    title: 'BasicAWSCredentials',
    check: 'hardcoded-secret',
    bad: `class A { void F() { new AmazonS3Client("AKX1", "{drawn}", region); } }`,
    good: [`class A { void F() { new AmazonS3Client(k, s, region); } }`],
  },
  {
    title: 'ClientSecretCredential',
    check: 'hardcoded-secret',
    bad: `class A { void F() { new ClientSecretCredential(tenant, clientId, "{drawn}"); } }`,
    good: [`class A { void F() { new ClientSecretCredential(tenant, clientId, secret); } }`],
  },
  {
    title: 'TwilioClient.Init',
    check: 'hardcoded-secret',
    bad: `class A { void F() { TwilioClient.Init(Sid, "{hex}"); } }`,
    good: [`class A { void F() { TwilioClient.Init(Sid, token); } }`],
  },
  {
    title: 'SmtpClient.Authenticate',
    check: 'hardcoded-secret',
    bad: `class A { void F() { smtp.Authenticate("noreply", "{chosen}"); } }`,
    good: [`class A { void F() { smtp.Authenticate("noreply", pw); } }`],
  },
  {
    title: 'AzureKeyCredential',
    check: 'hardcoded-secret',
    bad: `class A { void F() { new AzureKeyCredential("{hex}"); } }`,
    good: [`class A { void F() { new AzureKeyCredential(key); } }`],
  },
  {
    title: 'headers add',
    check: 'hardcoded-secret',
    bad: `class A { void F() { http.DefaultRequestHeaders.Add("X-Api-Key", "{chosen}"); } }`,
    good: [`class A { void F() { http.DefaultRequestHeaders.Add("X-Api-Key", key); } }`],
  },
  {
    title: 'AuthenticationHeaderValue',
    check: 'hardcoded-secret',
    bad: `class A { void F() { new AuthenticationHeaderValue("Bearer", "{drawn}"); } }`,
    good: [`class A { void F() { new AuthenticationHeaderValue("Bearer", token); } }`],
  },
  {
    title: 'sftp client',
    check: 'hardcoded-secret',
    bad: `class A { void F() { new SftpClient("host", 22, "user", "{chosen}"); } }`,
    good: [`class A { void F() { new SftpClient("host", 22, "user", pw); } }`],
  },
  {
    title: 'symmetric key',
    check: 'hardcoded-secret',
    bad: `class A { void F() { new SymmetricSecurityKey(Encoding.UTF8.GetBytes("{drawn}")); } }`,
    good: [`class A { void F() { new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)); } }`],
  },
];
