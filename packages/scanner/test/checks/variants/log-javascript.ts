import type { Variant } from './variant.ts';

/** What is logged, in javascript. */
export const logJavascript: readonly Variant[] = [
  {
    title: 'spread helper',
    check: 'secret-in-log',
    bad: `function say(...parts) {
  process.stdout.write(parts.join(' ') + '\\n');
}
const password = crypto.randomBytes(12).toString('base64');
say('admin created:', email, password);`,
    good: [
      `function say(...parts) {
  process.stdout.write(parts.join(' ') + '\\n');
}
const password = crypto.randomBytes(12).toString('base64');
say('admin created:', email, password.length);`,
    ],
  },
  {
    title: 'ssm',
    check: 'secret-in-log',
    bad: `const { Parameter } = await ssm.getParameter({ Name: '/app/key', WithDecryption: true }).promise();
console.log('param', Parameter.Value);`,
    good: [
      `const { Parameter } = await ssm.getParameter({ Name: '/app/key', WithDecryption: true }).promise();
console.log('param', Parameter.Name);`,
    ],
  },
  {
    title: 'keytar',
    check: 'secret-in-log',
    bad: `const value = await keytar.getPassword('svc', user);
console.log(value);`,
    good: [
      `const value = await keytar.getPassword('svc', user);
console.log(Boolean(value));`,
    ],
  },
  {
    title: 'axios config',
    check: 'secret-in-log',
    bad: `axios.interceptors.request.use((config) => { console.log('->', config.method, config.headers); return config; });`,
    good: [
      `axios.interceptors.request.use((config) => { console.log('->', config.method, config.url); return config; });`,
    ],
  },
  {
    title: 'axios headers object',
    check: 'secret-in-log',
    bad: `const headers = { Authorization: \`Bearer \${token}\`, Accept: 'application/json' };
console.log('request headers', headers);`,
    good: [
      `const headers = { Authorization: \`Bearer \${token}\`, Accept: 'application/json' };
console.log('request headers', Object.keys(headers));`,
    ],
  },
  {
    title: 'util.inspect options',
    check: 'secret-in-log',
    bad: `const opts = { host, user: 'app', password: process.env.DB_PASSWORD };
console.log(util.inspect(opts, { depth: null }));`,
    good: [
      `const opts = { host, user: 'app', password: process.env.DB_PASSWORD };
console.log(util.inspect({ host: opts.host }, { depth: null }));`,
    ],
  },
  {
    title: 'template concat req.body',
    check: 'secret-in-log',
    bad: `app.post('/login', (req, res) => { console.log('login body: ' + JSON.stringify(req.body.password)); });`,
    good: [`app.post('/login', (req, res) => { console.log('login body: ' + JSON.stringify(req.body.email)); });`],
  },
  {
    title: 'console.table',
    check: 'secret-in-log',
    bad: `console.table([{ name: 'stripe', key: process.env.STRIPE_SECRET_KEY }]);`,
    good: [`console.table([{ name: 'stripe', key: process.env.STRIPE_SECRET_KEY ? 'yes' : 'no' }]);`],
  },
  {
    title: 'sentry',
    check: 'secret-in-log',
    bad: `Sentry.captureMessage('refresh failed', { extra: { refreshToken } });`,
    good: [`Sentry.captureMessage('refresh failed', { extra: { userId } });`],
  },
  {
    title: 'otel span',
    check: 'secret-in-log',
    bad: `span.setAttribute('auth.token', accessToken);`,
    good: [`span.setAttribute('auth.user', userId);`],
  },
  {
    title: 'pagination twin',
    check: 'secret-in-log',
    bad: `console.log(authToken);`,
    good: [
      `console.log('next', res.NextToken); let token; do { const r = await list(token); token = r.nextPageToken; console.log('page token', token); } while (token);`,
    ],
  },
];
