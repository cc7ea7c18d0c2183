import type { Variant } from './variant.ts';

/** Secrets handed over, in typescript. */
export const handedTypescript: readonly Variant[] = [
  {
    title: 'nodemailer',
    check: 'hardcoded-secret',
    bad: `const t = nodemailer.createTransport({ host: 'smtp.x', auth: { user: 'noreply', pass: '{chosen}' } });`,
    good: [
      `const t = nodemailer.createTransport({ host: 'smtp.x', auth: { user: 'noreply', pass: process.env.SMTP_PASS } });`,
    ],
  },
  {
    title: 'jose',
    check: 'hardcoded-secret',
    bad: `const key = new TextEncoder().encode('{drawn}');
await new SignJWT({}).sign(key);`,
    good: [
      `const key = new TextEncoder().encode(process.env.JWT_SECRET);
await new SignJWT({}).sign(key);`,
    ],
  },
  {
    title: 'supabase createClient',
    check: 'hardcoded-secret',
    bad: `const sb = createClient('https://abc.supabase.co', '{drawn}');`,
    good: [`const sb = createClient('https://abc.supabase.co', process.env.SUPABASE_SERVICE_ROLE_KEY!);`],
  },
  {
    title: 'new OpenAI',
    check: 'hardcoded-secret',
    bad: `const ai = new Anthropic({ apiKey: '{drawn}' });`,
    good: [`const ai = new Anthropic({ apiKey: process.env.K });`],
  },
];
