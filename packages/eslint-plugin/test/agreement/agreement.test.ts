import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../../rules/src/templates.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { allIdeas } from '../../../scanner/test/checks/all-ideas.ts';
import { pathOf } from '../../../scanner/test/checks/check-snippet.ts';
import { describePlaces, oneReportEach, type FoundPlace } from './found-place.ts';
import { placesOfCommand, placesOfEslint } from './found-places.ts';

const LANGUAGES = new Set(['javascript', 'typescript', 'tsx', 'compose', 'kubernetes']);

/** For the scripts in YAML a parser must be loaded, and for that ESLint cannot wait. */
const SCRIPTED = /^\s*(?:- )?(?:command|args|script|run):/m;

/** Every snippet in a language that ESLint reads, in a folder of its own. */
const ideas = Object.fromEntries(
  allIdeas.flatMap(({ snippets }, at) =>
    Object.entries(snippets)
      .filter(([language, { bad }]) => LANGUAGES.has(language) && !SCRIPTED.test(bad))
      .flatMap(([language, { bad, good, path: name = pathOf(language) }]) => [
        [`ideas/${at}/${language}/bad/${name}`, bad],
        [`ideas/${at}/${language}/good/${name}`, good],
      ]),
  ),
);

const token = fillTemplate('{{github:ghp_}}', 'agreement').text;
const stripe = fillTemplate('sk_live_{{base62:24}}', 'agreement').text;
const keyLabel = ['RSA', 'PRIVATE', 'KEY'].join(' ');
const password = fillTemplate('{{base62:10}}!{{base62:8}}', 'agreement').text;

/** Secrets in every place that a program has for them. */
const secrets = {
  'secrets/literal.js': `const a = '${token}';\nexport const b = { apiKey: "${stripe}" };\n`,
  'secrets/template.ts': `const url: string = \`https://example.org/?x=1\`;\nconst key = \`${stripe}\`;\n`,
  'secrets/comment.js': `// ${token}\n/* ${stripe} */\nexport {};\n`,
  'secrets/unicode.js': `const name = 'Jürgen 🦊'; const key = '${token}';\n`,
  'secrets/regular-expression.js': `export const pattern = /^${token}$/;\n`,
  'secrets/pieces.ts': `const key = '${stripe.slice(0, 12)}' + '${stripe.slice(12)}';\n`,
  'secrets/joined.ts': `const key = ['${stripe.slice(0, 7)}', '${stripe.slice(8)}'].join('_');\n`,
  'secrets/decoded.ts': `const key = atob('${btoa(stripe)}');\nconst more = Buffer.from('${btoa(token)}', 'base64');\n`,
  'secrets/property.tsx': `export const page = <Client apiKey="${stripe}" name="x" />;\n`,
  'secrets/class.ts': `class Client { static readonly #key: string = '${token}'; private password = '${password}'; }\n`,
  'secrets/enum.ts': `export enum Keys { Main = '${token}' }\nexport type Key = '${stripe}';\n`,
  'secrets/default.ts': `const key = process.env.API_KEY ?? '${token}';\n`,
  'secrets/address.ts': `const db = 'postgres://admin:${password.replace('!', '')}@db.internal:5432/app';\n`,
  'secrets/windows.js': `const a = 1;\r\nconst b = '${token}';\r\n`,
  'secrets/allowed.js': `const a = '${token}'; // pragma: allowlist secret\nconst b = '${stripe}';\n`,
  'secrets/block.js': `// leaklint: allow-begin\nconst a = '${token}';\n// leaklint: allow-end\nconst b = '${stripe}';\n`,
  'secrets/key.ts': `const key = \`-----BEGIN ${keyLabel}-----\n${btoa(token.repeat(12)).replace(/.{64}/g, '$&\n')}\n-----END ${keyLabel}-----\`;\n`,
  'secrets/harmless.ts': `const key = process.env.API_KEY;\nconst id = '6f1ed002-ab57-4f3c-9a75-1d2f0a1b2c3d';\nconst hash = 'your-api-key';\n`,
  'secrets/app.test.ts': `const key = '${token}';\nconsole.log(process.env.API_KEY);\n`,
  'secrets/config.json': `{\n  "name": "Jürgen 🦊", "apiKey": "${token}",\n  "list": ["${stripe}"]\n}\n`,
  'secrets/config.jsonc': `{\n  // ${token}\n  "apiKey": "${token}", // pragma: allowlist secret\n  "other": "${stripe}"\n}\n`,
  'secrets/config.yaml': `# 🦊 ${token}\nname: Jürgen\nkey: &key "${stripe}"\nlist:\n  - ${token} # pragma: allowlist secret\n`,
  'secrets/docker-compose.yml': `services:\n  app:\n    environment:\n      JWT_SECRET: \${JWT_SECRET:-dev-secret}\n      API: https://example.org/?api_key=\${API_KEY}\n      KEY: ${token}\n`,
  'leaklint.config.json': JSON.stringify({ checks: { secretNames: ['pepper*'], loggers: ['audit'] } }),
  'configured/leaklint.config.json': JSON.stringify({
    checks: { 'secret-in-url': 'off' },
    rules: { 'generic-*': 'low' },
    allow: { paths: ['vendored/', '*.snap.js'], values: [password] },
  }),
  'configured/vendored/client.js': `const a = '${token}';\nconsole.log(process.env.API_KEY);\n`,
  'configured/src/view.snap.js': `const a = '${token}';\n`,
  'configured/src/names.js': `audit(pepper1);\nconst s = process.env.PEPPER_2 ?? 'abc1';\nfetch('/?key=' + apiKey);\n`,
};

let folder: string;
let expected: readonly FoundPlace[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'leaklint-agreement-'));
  writeFiles(folder, { ...ideas, ...secrets });
  expected = await placesOfCommand(folder);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each([9, 10] as const)('ESLint %i', (version) => {
  it('finds what the command finds in the same places, and nothing else', { timeout: 60_000 }, async () => {
    const found = await placesOfEslint(folder, version);
    expect(describePlaces(found)).toEqual(describePlaces(oneReportEach(expected)));
  });
});

it('compares findings of every check', () => {
  expect([...new Set(expected.map(({ check }) => check))].toSorted()).toEqual([
    'exposed-client-secret',
    'file-secret-backend',
    'hardcoded-secret',
    'secret-fallback',
    'secret-in-error',
    'secret-in-log',
    'secret-in-url',
  ]);
  expect(expected.length).toBeGreaterThan(60);
});
