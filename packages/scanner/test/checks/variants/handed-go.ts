import type { Variant } from './variant.ts';

/** Secrets handed over, in go. */
export const handedGo: readonly Variant[] = [
  {
    title: 'minio static',
    check: 'hardcoded-secret',
    bad: `creds := credentials.NewStaticV4("scanuploader", "{drawn}", "")`,
    good: [`creds := credentials.NewStaticV4(id, secret, "")`],
  },
  {
    title: 'smtp plainauth',
    check: 'hardcoded-secret',
    bad: `auth := smtp.PlainAuth("", "noreply@x.eu", "{chosen}", "mail.x.eu")`,
    good: [`auth := smtp.PlainAuth("", "noreply@x.eu", cfg.Password, "mail.x.eu")`],
  },
  {
    title: 'ssh.Password',
    check: 'hardcoded-secret',
    bad: `cfg := &ssh.ClientConfig{User: "u", Auth: []ssh.AuthMethod{ssh.Password("{chosen}")}}`,
    good: [`cfg := &ssh.ClientConfig{User: "u", Auth: []ssh.AuthMethod{ssh.Password(pw)}}`],
  },
  {
    title: 'url.UserPassword',
    check: 'hardcoded-secret',
    bad: `u.User = url.UserPassword("app", "{chosen}")`,
    good: [`u.User = url.UserPassword("app", pw)`],
  },
  {
    title: 'hmac.New',
    check: 'hardcoded-secret',
    bad: `mac := hmac.New(sha256.New, []byte("{drawn}"))`,
    good: [`mac := hmac.New(sha256.New, key)`],
  },
  {
    title: 'oauth2 StaticTokenSource',
    check: 'hardcoded-secret',
    bad: `ts := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "{hex}"})`,
    good: [`ts := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: tok})`],
  },
  {
    title: 'header set',
    check: 'hardcoded-secret',
    bad: `req.Header.Set("X-Api-Key", "{chosen}")`,
    good: [`req.Header.Set("X-Api-Key", key)`, `req.Header.Set("X-Trace", "{chosen}")`],
  },
  {
    title: 'sessions store',
    check: 'hardcoded-secret',
    bad: `var store = sessions.NewCookieStore([]byte("{chosen}"))`,
    good: [`var store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))`],
  },
  {
    title: 'slack.New',
    check: 'hardcoded-secret',
    bad: `api := slack.New("{drawn}")`,
    good: [`api := slack.New(os.Getenv("SLACK_TOKEN"))`],
  },
  {
    title: 'ldap bind',
    check: 'hardcoded-secret',
    bad: `err := l.Bind("cn=svc,dc=x", "{chosen}")`,
    good: [`err := l.Bind("cn=svc,dc=x", bindPassword)`],
  },
  {
    title: 'SetBasicAuth',
    check: 'hardcoded-secret',
    bad: `req.SetBasicAuth("grafana", "{chosen}")`,
    good: [`req.SetBasicAuth("grafana", pw)`],
  },
  {
    title: 'aead',
    check: 'hardcoded-secret',
    bad: `block, err := aes.NewCipher([]byte("Xk2p5s8v/B?E(H+MbQeThWmZq4t6w9z$"))`,
    good: [`block, err := aes.NewCipher(key)`],
  },
];
