import type { Variant } from './variant.ts';

/** Secrets handed over, in javascript. */
export const handedJavascript: readonly Variant[] = [
  {
    title: 'twilio',
    check: 'hardcoded-secret',
    bad: `const client = require('twilio')(accountSid, '{hex}');`,
    good: [`const client = require('twilio')(accountSid, process.env.TWILIO_AUTH_TOKEN);`],
  },
  {
    title: 'stripe',
    check: 'hardcoded-secret',
    bad: `const sendgrid = require('@sendgrid/mail');
sendgrid.setApiKey('{drawn}');`,
    good: [
      `const sendgrid = require('@sendgrid/mail');
sendgrid.setApiKey(process.env.SENDGRID_API_KEY);`,
    ],
  },
  {
    title: 'bot',
    check: 'hardcoded-secret',
    bad: `const bot = new Telegraf('{drawn}');`,
    good: [`const bot = new Telegraf(process.env.BOT_TOKEN);`],
  },
  {
    title: 'mysql sequelize',
    check: 'hardcoded-secret',
    bad: `const sequelize = new Sequelize('orders', 'app', '{chosen}', { dialect: 'mysql' });`,
    good: [`const sequelize = new Sequelize('orders', 'app', process.env.DB_PASS, { dialect: 'mysql' });`],
  },
  {
    title: 'basic',
    check: 'hardcoded-secret',
    bad: `const auth = 'Basic ' + Buffer.from('svc:{chosen}').toString('base64');`,
    good: [`const auth = 'Basic ' + Buffer.from(\`\${user}:\${pass}\`).toString('base64');`],
  },
  {
    title: 'request auth',
    check: 'hardcoded-secret',
    bad: `request.get(url).auth('svc', '{chosen}');`,
    good: [`request.get(url).auth('svc', password);`],
  },
  {
    title: 'cipher',
    check: 'hardcoded-secret',
    bad: `const cipher = crypto.createCipheriv('{chosen}', 'v8y/B?E(H+MbQeThWmZq4t7w!z%C&F)J', iv);`,
    good: [`const cipher = crypto.createCipheriv('{chosen}', key, iv);`],
  },
  {
    title: 'scrypt pass',
    check: 'hardcoded-secret',
    bad: `const key = crypto.scryptSync('{chosen}', salt, 32);`,
    good: [`const key = crypto.scryptSync(passphrase, 'salt-for-this', 32);`],
  },
  {
    title: 'type in',
    check: 'hardcoded-secret',
    bad: `await page.type('#password', '{chosen}');`,
    good: [`await page.type('#search', '{chosen}');`],
  },
  {
    title: 'header set',
    check: 'hardcoded-secret',
    bad: `req.setHeader('X-Api-Key', '{chosen}');`,
    good: [`req.setHeader('X-Api-Key', apiKey);`, `req.setHeader('X-Request-Id', '{chosen}');`],
  },
  {
    title: 'mongoose connect options user',
    check: 'hardcoded-secret',
    bad: `mongoose.connect(uri, { user: 'app', pass: '{chosen}' });`,
    good: [`mongoose.connect(uri, { user: 'app', pass: process.env.MONGO_PASS });`],
  },
  {
    title: 'signInWithEmailAndPassword',
    check: 'hardcoded-secret',
    bad: `await signInWithEmailAndPassword(auth, 'bot@kvell.io', '{chosen}');`,
    good: [`await signInWithEmailAndPassword(auth, email, password);`],
  },
];
