import type { Variant } from './variant.ts';

/** Addresses and files, in typescript. */
export const addressTypescript: readonly Variant[] = [
  {
    title: 'websocket',
    check: 'secret-in-url',
    bad: `const ws = new WebSocket(\`wss://rt.x/socket?token=\${accessToken}\`);`,
    good: [`const ws = new WebSocket(\`wss://rt.x/socket?room=\${roomId}\`, [accessToken]);`],
  },
  {
    title: 'git clone',
    check: 'secret-in-url',
    bad: `await exec(\`git clone https://x-access-token:\${githubToken}@github.com/\${repo}.git\`);`,
    good: [`await exec(\`git clone https://github.com/\${repo}.git\`);`],
  },
  {
    title: 'redirect',
    check: 'secret-in-url',
    bad: `res.redirect(\`\${FRONTEND}/callback?access_token=\${accessToken}\`);`,
    good: [`res.redirect(\`\${FRONTEND}/callback?state=\${state}\`);`],
  },
  {
    title: 'write',
    check: 'file-secret-backend',
    bad: `await fs.writeFile(path.join(home, '.acme', 'auth.json'), JSON.stringify({ accessToken }));`,
    good: [
      `await fs.writeFile(path.join(home, '.acme', 'auth.json'), JSON.stringify({ accessToken }), { mode: 0o600 });`,
    ],
  },
];
