import type { Variant } from './variant.ts';

/** Errors and answers, in javascript. */
export const errorJavascript: readonly Variant[] = [
  {
    title: 'express json body',
    check: 'secret-in-error',
    bad: `router.post('/sync', async (req, res) => {
  const apiKey = process.env.CRM_API_KEY;
  const r = await fetch('https://crm.x/api', { headers: { Authorization: \`Bearer \${apiKey}\` } });
  if (!r.ok) return res.status(502).json({ message: 'CRM refused', key: apiKey });
  res.json(await r.json());
});`,
    good: [
      `router.post('/sync', async (req, res) => {
  const apiKey = process.env.CRM_API_KEY;
  const r = await fetch('https://crm.x/api', { headers: { Authorization: \`Bearer \${apiKey}\` } });
  if (!r.ok) return res.status(502).json({ message: 'CRM refused', hasKey: Boolean(apiKey) });
  res.json(await r.json());
});`,
    ],
  },
  {
    title: 'koa ctx.body',
    check: 'secret-in-error',
    bad: `app.use(async (ctx) => {
  const secret = process.env.WEBHOOK_SECRET;
  if (!verify(ctx.request.rawBody, secret)) {
    ctx.status = 401;
    ctx.body = { error: \`signature mismatch for \${secret}\` };
    return;
  }
  ctx.body = 'ok';
});`,
    good: [
      `app.use(async (ctx) => {
  const secret = process.env.WEBHOOK_SECRET;
  if (!verify(ctx.request.rawBody, secret)) {
    ctx.status = 401;
    ctx.body = { error: 'signature mismatch' };
    return;
  }
  ctx.body = 'ok';
});`,
    ],
  },
  {
    title: 'koa ctx.throw',
    check: 'secret-in-error',
    bad: `module.exports = async (ctx, next) => {
  const token = ctx.get('x-internal-token');
  if (token !== ctx.state.internalToken) ctx.throw(403, \`internal token \${token} rejected\`);
  await next();
};`,
    good: [
      `module.exports = async (ctx, next) => {
  const token = ctx.get('x-internal-token');
  if (token !== ctx.state.internalToken) ctx.throw(403, 'internal token rejected');
  await next();
};`,
    ],
  },
  {
    title: 'res.end',
    check: 'secret-in-error',
    bad: `const server = http.createServer((req, res) => {
  if (req.headers.authorization !== \`Bearer \${adminToken}\`) {
    res.writeHead(403);
    res.end('wrong token, use ' + adminToken);
    return;
  }
  res.end('ok');
});`,
    good: [
      `const server = http.createServer((req, res) => {
  if (req.headers.authorization !== \`Bearer \${adminToken}\`) {
    res.writeHead(403);
    res.end('wrong token');
    return;
  }
  res.end('ok');
});`,
    ],
  },
  {
    title: 'error cause',
    check: 'secret-in-error',
    bad: `async function connect(url) {
  const uri = process.env.MONGO_URI;
  try { return await MongoClient.connect(uri); }
  catch (cause) { throw new Error('cannot connect to ' + uri, { cause }); }
}`,
    good: [
      `async function connect(url) {
  const uri = process.env.MONGO_URI;
  try { return await MongoClient.connect(uri); }
  catch (cause) { throw new Error('cannot connect to ' + new URL(uri).host, { cause }); }
}`,
    ],
  },
  {
    title: 'Object.assign error',
    check: 'secret-in-error',
    bad: `const err = new Error('login failed');
err.password = user.password;
throw err;`,
    good: [
      `const err = new Error('login failed');
err.status = 401;
throw err;`,
    ],
  },
  {
    title: 'Object.assign new error',
    check: 'secret-in-error',
    bad: `throw Object.assign(new Error('stripe rejected'), { secretKey: process.env.STRIPE_SECRET_KEY });`,
    good: [`throw Object.assign(new Error('stripe rejected'), { keyName: 'STRIPE_SECRET_KEY' });`],
  },
  {
    title: 'assert',
    check: 'secret-in-error',
    bad: `const assert = require('node:assert');
assert(apiToken.startsWith('tk_'), \`unexpected token format: \${apiToken}\`);`,
    good: [
      `const assert = require('node:assert');
assert(apiToken.startsWith('tk_'), 'unexpected token format');`,
    ],
  },
  {
    title: 'assert.equal message',
    check: 'secret-in-error',
    bad: `assert.strictEqual(res.status, 200, \`auth with \${password} should work\`);`,
    good: [`assert.strictEqual(res.status, 200, \`auth for \${username} should work\`);`],
  },
  {
    title: 'reject',
    check: 'secret-in-error',
    bad: `return new Promise((resolve, reject) => {
  client.on('error', (e) => reject(new Error(\`redis \${redisPassword}@\${host}: \${e.message}\`)));
});`,
    good: [
      `return new Promise((resolve, reject) => {
  client.on('error', (e) => reject(new Error(\`redis \${host}: \${e.message}\`)));
});`,
    ],
  },
  {
    title: 'next err',
    check: 'secret-in-error',
    bad: `app.use((req, res, next) => {
  if (req.get('x-api-key') !== config.apiKey) return next(createError(401, \`API key \${req.get('x-api-key')} is not valid\`));
  next();
});`,
    good: [
      `app.use((req, res, next) => {
  if (req.get('x-api-key') !== config.apiKey) return next(createError(401, 'API key is not valid'));
  next();
});`,
    ],
  },
];
