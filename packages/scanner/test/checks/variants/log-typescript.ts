import type { Variant } from './variant.ts';

/** What is logged, in typescript. */
export const logTypescript: readonly Variant[] = [
  {
    title: 'class helper',
    check: 'secret-in-log',
    bad: `class Mailer {
  private trace(step: string, detail: unknown) { this.logger.debug(\`\${step}: \${detail}\`); }
  async send(creds: { smtpPassword: string }) { this.trace('login', creds.smtpPassword); }
}`,
    good: [
      `class Mailer {
  private trace(step: string, detail: unknown) { this.logger.debug(\`\${step}: \${detail}\`); }
  async send(creds: { smtpPassword: string }) { this.trace('login', 'ok'); }
}`,
    ],
  },
  {
    title: 'secret manager send',
    check: 'secret-in-log',
    bad: `import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const sm = new SecretsManagerClient({});
export async function load() {
  const out = await sm.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  const cfg = JSON.parse(out.SecretString!);
  console.log('loaded', cfg);
  return cfg;
}`,
    good: [
      `import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const sm = new SecretsManagerClient({});
export async function load() {
  const out = await sm.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  const cfg = JSON.parse(out.SecretString!);
  console.log('loaded', out.VersionId, Object.keys(cfg));
  return cfg;
}`,
    ],
  },
  {
    title: 'gcp payload',
    check: 'secret-in-log',
    bad: `const [version] = await client.accessSecretVersion({ name });
const payload = version.payload.data.toString();
logger.info({ payload }, 'loaded secret');`,
    good: [
      `const [version] = await client.accessSecretVersion({ name });
const payload = version.payload.data.toString();
logger.info({ name: version.name }, 'loaded secret');`,
    ],
  },
  {
    title: 'azure keyvault',
    check: 'secret-in-log',
    bad: `const client = new SecretClient(url, cred);
const item = await client.getSecret('sendgrid');
console.debug('kv', item.value);`,
    good: [
      `const client = new SecretClient(url, cred);
const item = await client.getSecret('sendgrid');
console.debug('kv', item.name, item.properties.version);`,
    ],
  },
  {
    title: 'vault node',
    check: 'secret-in-log',
    bad: `const res = await vault.read('secret/data/app');
console.log('vault data', res.data.data);`,
    good: [
      `const res = await vault.read('secret/data/app');
console.log('vault lease', res.lease_duration);`,
    ],
  },
  {
    title: 'span event',
    check: 'secret-in-log',
    bad: `span.addEvent('login', { password });`,
    good: [`span.addEvent('login', { user });`],
  },
  {
    title: 'winston meta',
    check: 'secret-in-log',
    bad: `logger.log({ level: 'info', message: 'connecting', dsn: databaseUrl });`,
    good: [`logger.log({ level: 'info', message: 'connecting', host: databaseHost });`],
  },
  {
    title: 'nest Logger.log',
    check: 'secret-in-log',
    bad: `Logger.log(\`JWT secret is \${this.configService.get('JWT_SECRET')}\`, 'Auth');`,
    good: [`Logger.log(\`JWT expiry is \${this.configService.get('JWT_EXPIRES_IN')}\`, 'Auth');`],
  },
];
