import type { Variant } from './variant.ts';

/** More of the same, in typescript. */
export const furtherTypescript: readonly Variant[] = [
  {
    title: 'prisma / pg config',
    check: 'secret-in-log',
    bad: `const pool = new Pool({ connectionString: process.env.DATABASE_URL });
console.log('pool', pool.options.connectionString);`,
    good: [
      `const pool = new Pool({ connectionString: process.env.DATABASE_URL });
console.log('pool', pool.totalCount);`,
    ],
  },
  {
    title: 'destructured config',
    check: 'secret-in-log',
    bad: `const { apiKey, ...rest } = loadConfig();
logger.debug({ apiKey });`,
    good: [
      `const { apiKey, ...rest } = loadConfig();
logger.debug({ rest });`,
    ],
  },
  {
    title: 'debug module',
    check: 'secret-in-log',
    bad: `import createDebug from 'debug';
const debug = createDebug('app:auth');
debug('token %o', session.accessToken);`,
    good: [
      `import createDebug from 'debug';
const debug = createDebug('app:auth');
debug('user %o', session.userId);`,
    ],
  },
  {
    title: 'request object',
    check: 'secret-in-log',
    bad: `app.use((req, _res, next) => { logger.info({ headers: req.headers }, 'incoming'); next(); });`,
    good: [`app.use((req, _res, next) => { logger.info({ ua: req.headers['user-agent'] }, 'incoming'); next(); });`],
  },
  {
    title: 'interface param',
    check: 'secret-in-log',
    bad: `interface DbConfig { host: string; password: string; }
export function connect(cfg: DbConfig) {
  console.log('connecting with', cfg);
}`,
    good: [
      `interface DbConfig { host: string; port: number; }
export function connect(cfg: DbConfig) {
  console.log('connecting with', cfg);
}`,
    ],
  },
  {
    title: 'class instance',
    check: 'secret-in-log',
    bad: `class Session { constructor(public user: string, private refreshToken: string) {} }
const s = new Session('a', process.env.REFRESH_TOKEN!);
console.log(s);`,
    good: [
      `class Session { constructor(public user: string, private ttl: number) {} }
const s = new Session('a', 3);
console.log(s);`,
    ],
  },
  {
    title: 'zod / env',
    check: 'secret-in-error',
    bad: `const env = schema.safeParse(process.env);
if (!env.success) throw new Error(\`bad env: \${JSON.stringify(process.env)}\`);`,
    good: [
      `const env = schema.safeParse(process.env);
if (!env.success) throw new Error(\`bad env: \${env.error.message}\`);`,
    ],
  },
  {
    title: 'apollo formatError',
    check: 'secret-in-error',
    bad: `throw new AuthenticationError(\`invalid token: \${req.headers.authorization}\`);`,
    good: [`throw new AuthenticationError('invalid token');`],
  },
  {
    title: 'lambda',
    check: 'secret-in-error',
    bad: `export const handler = async (event: any) => {
  const secret = process.env.SIGNING_SECRET;
  if (!ok(event, secret)) return { statusCode: 401, body: JSON.stringify({ error: 'bad signature', secret }) };
  return { statusCode: 200, body: 'ok' };
};`,
    good: [
      `export const handler = async (event: any) => {
  const secret = process.env.SIGNING_SECRET;
  if (!ok(event, secret)) return { statusCode: 401, body: JSON.stringify({ error: 'bad signature' }) };
  return { statusCode: 200, body: 'ok' };
};`,
    ],
  },
  {
    title: 'next api',
    check: 'secret-in-error',
    bad: `export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.secret !== process.env.PREVIEW_SECRET) {
    return res.status(401).json({ message: 'Invalid token', expected: process.env.PREVIEW_SECRET });
  }
  res.end();
}`,
    good: [
      `export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.query.secret !== process.env.PREVIEW_SECRET) {
    return res.status(401).json({ message: 'Invalid token' });
  }
  res.end();
}`,
    ],
  },
  {
    title: 'sveltekit',
    check: 'secret-in-error',
    bad: `throw error(401, \`bad api key \${apiKey}\`);`,
    good: [`throw error(401, 'bad api key');`],
  },
  {
    title: 'callback error',
    check: 'secret-in-error',
    bad: `fs.readFile(p, (err) => { if (err) cb(new Error(\`vault token \${vaultToken} could not be stored\`)); });`,
    good: [`fs.readFile(p, (err) => { if (err) cb(new Error('vault token could not be stored')); });`],
  },
];
