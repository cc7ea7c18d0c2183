import type { Variant } from './variant.ts';

/** Addresses and files, in javascript. */
export const addressJavascript: readonly Variant[] = [
  {
    title: 'URLSearchParams',
    check: 'secret-in-url',
    bad: `const qs = new URLSearchParams({ q, api_key: process.env.SERP_API_KEY });
const r = await fetch(\`https://serp.x/search?\${qs}\`);`,
    good: [
      `const qs = new URLSearchParams({ q, page: 2 });
const r = await fetch(\`https://serp.x/search?\${qs}\`, { headers: { 'x-api-key': process.env.SERP_API_KEY } });`,
      `const body = new URLSearchParams({ grant_type: 'client_credentials', client_secret: process.env.CS });
const r = await fetch('https://idp.x/token', { method: 'POST', body });`,
    ],
  },
  {
    title: 'searchParams',
    check: 'secret-in-url',
    bad: `const u = new URL('https://maps.x/geo'); u.searchParams.set('key', process.env.MAPS_SERVER_KEY);`,
    good: [`const u = new URL('https://maps.x/geo'); u.searchParams.set('lang', process.env.MAPS_LANG);`],
  },
  {
    title: 'axios params',
    check: 'secret-in-url',
    bad: `axios.get('https://api.x/v1', { params: { access_token: token, limit: 5 } });`,
    good: [
      `axios.get('https://api.x/v1', { params: { limit: 5 }, headers: { Authorization: \`Bearer \${token}\` } });`,
    ],
  },
  {
    title: 'localStorage',
    check: 'file-secret-backend',
    bad: `localStorage.setItem('access_token', res.data.accessToken);`,
    good: [`localStorage.setItem('theme', theme);`],
  },
  {
    title: 'localStorage property',
    check: 'file-secret-backend',
    bad: `localStorage.jwt = data.token;`,
    good: [`localStorage.lang = data.lang;`],
  },
  {
    title: 'cookie',
    check: 'file-secret-backend',
    bad: `res.cookie('session_token', token, { secure: true });`,
    good: [`res.cookie('session_token', token, { httpOnly: true, secure: true });`],
  },
];
