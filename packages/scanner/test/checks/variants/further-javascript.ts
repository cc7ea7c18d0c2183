import type { Variant } from './variant.ts';

/** More of the same, in javascript. */
export const furtherJavascript: readonly Variant[] = [
  {
    title: 'hapi boom',
    check: 'secret-in-error',
    bad: `throw Boom.unauthorized(\`invalid token \${token}\`);`,
    good: [`throw Boom.unauthorized('invalid token');`],
  },
  {
    title: 'socket',
    check: 'secret-in-error',
    bad: `socket.emit('error', { message: \`bad token \${token}\` });`,
    good: [`socket.emit('error', { message: 'bad token' });`],
  },
  {
    title: 'ws close',
    check: 'secret-in-error',
    bad: `ws.close(4001, \`token \${token} rejected\`);`,
    good: [`ws.close(4001, 'token rejected');`],
  },
  {
    title: 'Promise.reject object',
    check: 'secret-in-error',
    bad: `return Promise.reject({ code: 401, message: 'denied', password });`,
    good: [`return Promise.reject({ code: 401, message: 'denied' });`],
  },
  {
    title: 'vue',
    check: 'secret-in-log',
    bad: `export default { mounted() { console.log('token', this.$store.state.auth.accessToken); } };`,
    good: [`export default { mounted() { console.log('user', this.$store.state.auth.user); } };`],
  },
  {
    title: 'chained optional',
    check: 'secret-in-log',
    bad: `console.info('auth', session?.user?.accessToken ?? 'none');`,
    good: [`console.info('auth', session?.user?.name ?? 'none');`],
  },
  {
    title: 'string concat array',
    check: 'secret-in-log',
    bad: `console.log(['user=' + user, 'pass=' + pass].join(' '));`,
    good: [`console.log(['user=' + user, 'pass=' + '*'.repeat(8)].join(' '));`],
  },
  {
    title: 'error.config',
    check: 'secret-in-log',
    bad: `axios.get(u).catch((err) => console.error(err.config.headers));`,
    good: [`axios.get(u).catch((err) => console.error(err.message));`],
  },
];
