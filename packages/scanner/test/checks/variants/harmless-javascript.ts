import type { Variant } from './variant.ts';

/** Look-alikes only, in javascript. */
export const harmlessJavascript: readonly Variant[] = [
  {
    title: 'plain',
    good: [
      `const commit = await client.getCommit('9e41c07ab35fd2286cb1e7054fa83d90aa11bb22');
const s3 = new S3Client({ region: 'eu-west-1' });
const c = createClient('https://abc.supabase.co', process.env.SUPABASE_KEY);
const x = new ApolloClient({ uri: 'https://api.x.io/graphql?v=2024-01' });
const hash = crypto.createHash('sha256').update('v1.2.3').digest('hex');
if (password === 'password1') return false;
const q = new QueryClient('v5-cache');
input.setAttribute('type', 'password');
await page.fill('#password', process.env.E2E_PASSWORD);`,
      `assert.equal(token.type, 'Bearer', \`unexpected \${token.type}\`);
assert.ok(password.length > 8, \`password too short: \${password.length}\`);`,
      `res.json({ token });
res.status(201).json({ accessToken, refreshToken });
ctx.body = { token };
return new Response(JSON.stringify({ token }), { status: 200 });`,
      `throw new Error(\`Missing env var API_KEY\`);
err.status = 401; err.token = undefined;
throw new UnauthorizedException('Invalid token');`,
      `logger.info({ tokenCount: usage.total_tokens }, 'usage');
console.log('config', { host: config.host, hasKey: !!config.apiKey });
console.log(\`options: \${options.verbose}\`); connect(options.password);`,
      `function say(label, value) { console.log(label, value); }
say('user', user.name); say('password set', Boolean(password));`,
      `client.getSecret('db').then((s) => connect(s.value));
getUsers().then((users) => console.log(users));`,
    ],
  },
];
