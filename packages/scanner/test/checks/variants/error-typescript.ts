import type { Variant } from './variant.ts';

/** Errors and answers, in typescript. */
export const errorTypescript: readonly Variant[] = [
  {
    title: 'fastify reply',
    check: 'secret-in-error',
    bad: `app.get('/health', async (_req, reply) => {
  try { await pool.query('select 1'); return { ok: true }; }
  catch (err) {
    return reply.code(503).send({ error: 'db down', dsn: process.env.DATABASE_URL });
  }
});`,
    good: [
      `app.get('/health', async (_req, reply) => {
  try { await pool.query('select 1'); return { ok: true }; }
  catch (err) {
    return reply.code(503).send({ error: 'db down', dsn: process.env.DATABASE_URL ? 'set' : 'unset' });
  }
});`,
    ],
  },
  {
    title: 'nest exception',
    check: 'secret-in-error',
    bad: `@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(private readonly config: ConfigService) {}
  canActivate(ctx: ExecutionContext): boolean {
    const expected = this.config.getOrThrow<string>('INTERNAL_API_KEY');
    const given = ctx.switchToHttp().getRequest().headers['x-api-key'];
    if (given !== expected) throw new UnauthorizedException(\`expected \${expected}, got \${given}\`);
    return true;
  }
}`,
    good: [
      `@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(private readonly config: ConfigService) {}
  canActivate(ctx: ExecutionContext): boolean {
    const expected = this.config.getOrThrow<string>('INTERNAL_API_KEY');
    const given = ctx.switchToHttp().getRequest().headers['x-api-key'];
    if (given !== expected) throw new UnauthorizedException('bad api key');
    return true;
  }
}`,
    ],
  },
  {
    title: 'nest object',
    check: 'secret-in-error',
    bad: `throw new HttpException({ status: 500, error: 'smtp', config: { host, user, pass: smtpPassword } }, 500);`,
    good: [`throw new HttpException({ status: 500, error: 'smtp', config: { host, user } }, 500);`],
  },
  {
    title: 'next route',
    check: 'secret-in-error',
    bad: `import { NextResponse } from 'next/server';
export async function POST(req: Request) {
  const secret = process.env.REVALIDATE_SECRET;
  const { searchParams } = new URL(req.url);
  if (searchParams.get('s') !== secret) {
    return NextResponse.json({ message: \`Invalid secret, expected \${secret}\` }, { status: 401 });
  }
  return NextResponse.json({ revalidated: true });
}`,
    good: [
      `import { NextResponse } from 'next/server';
export async function POST(req: Request) {
  const secret = process.env.REVALIDATE_SECRET;
  const { searchParams } = new URL(req.url);
  if (searchParams.get('s') !== secret) {
    return NextResponse.json({ message: 'Invalid secret' }, { status: 401 });
  }
  return NextResponse.json({ revalidated: true });
}`,
    ],
  },
  {
    title: 'plain Response',
    check: 'secret-in-error',
    bad: `export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const res = await fetch(UPSTREAM, { headers: { 'x-api-key': env.UPSTREAM_API_KEY } });
    if (!res.ok) return new Response(\`upstream \${res.status} with \${env.UPSTREAM_API_KEY}\`, { status: 502 });
    return res;
  },
};`,
    good: [
      `export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const res = await fetch(UPSTREAM, { headers: { 'x-api-key': env.UPSTREAM_API_KEY } });
    if (!res.ok) return new Response(\`upstream \${res.status}\`, { status: 502 });
    return res;
  },
};`,
    ],
  },
  {
    title: 'hono',
    check: 'secret-in-error',
    bad: `app.post('/hook', async (c) => {
  const signingSecret = c.env.SIGNING_SECRET;
  if (!(await check(c.req, signingSecret))) return c.text(\`bad signature (secret \${signingSecret})\`, 401);
  return c.json({ ok: true });
});`,
    good: [
      `app.post('/hook', async (c) => {
  const signingSecret = c.env.SIGNING_SECRET;
  if (!(await check(c.req, signingSecret))) return c.text('bad signature', 401);
  return c.json({ ok: true });
});`,
    ],
  },
  {
    title: 'invariant',
    check: 'secret-in-error',
    bad: `import invariant from 'tiny-invariant';
const jwtSecret = process.env.JWT_SECRET;
invariant(jwtSecret && jwtSecret.length >= 32, \`JWT_SECRET too short: \${jwtSecret}\`);`,
    good: [
      `import invariant from 'tiny-invariant';
const jwtSecret = process.env.JWT_SECRET;
invariant(jwtSecret && jwtSecret.length >= 32, \`JWT_SECRET too short: \${jwtSecret?.length}\`);`,
    ],
  },
  {
    title: 'custom error class',
    check: 'secret-in-error',
    bad: `class GatewayError extends Error {
  constructor(message: string, readonly details: Record<string, unknown>) { super(message); }
}
export async function charge(amount: number, secretKey: string) {
  const r = await post('/charge', amount, secretKey);
  if (r.status === 401) throw new GatewayError('unauthorized', { secretKey, amount });
}`,
    good: [
      `class GatewayError extends Error {
  constructor(message: string, readonly details: Record<string, unknown>) { super(message); }
}
export async function charge(amount: number, secretKey: string) {
  const r = await post('/charge', amount, secretKey);
  if (r.status === 401) throw new GatewayError('unauthorized', { amount });
}`,
    ],
  },
  {
    title: 'graphql',
    check: 'secret-in-error',
    bad: `throw new GraphQLError('Token refresh failed', { extensions: { code: 'UNAUTHENTICATED', refreshToken } });`,
    good: [`throw new GraphQLError('Token refresh failed', { extensions: { code: 'UNAUTHENTICATED', userId } });`],
  },
  {
    title: 'trpc',
    check: 'secret-in-error',
    bad: `throw new TRPCError({ code: 'UNAUTHORIZED', message: \`session token \${ctx.sessionToken} expired\` });`,
    good: [`throw new TRPCError({ code: 'UNAUTHORIZED', message: 'session token expired' });`],
  },
  {
    title: 'express error handler variable',
    check: 'secret-in-error',
    bad: `const detail = \`auth failed for \${user}:\${password}\`;
res.status(401).send(detail);`,
    good: [
      `const detail = \`auth failed for \${user}\`;
res.status(401).send(detail);`,
    ],
  },
  {
    title: 'message variable thrown',
    check: 'secret-in-error',
    bad: `const msg = \`Could not reach vault with token \${process.env.VAULT_TOKEN}\`;
throw new Error(msg);`,
    good: [
      `const msg = \`Could not reach vault with token from VAULT_TOKEN\`;
throw new Error(msg);`,
    ],
  },
];
