import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scan } from '@leaklint/scanner';
import { ESLint } from 'eslint';
import { beforeEach, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../../../rules/src/templates.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { formatBaseline } from '../../../scanner/src/baseline/format-baseline.ts';
import { newSalt, slowHashSync } from '../../../scanner/src/baseline/slow-hash.ts';
import { strengthOf } from '../../../scanner/src/baseline/strength-of.ts';
import { leaklint } from '../../src/index.ts';

const token = fillTemplate('{{github:ghp_}}', 'baseline').text;
const other = fillTemplate('sk_live_{{base62:24}}', 'baseline').text;
const CODE = `const a = '${token}';\nconsole.log(process.env.API_KEY);\n`;

let folder: string;

beforeEach(() => {
  folder = tempDir();
  // Slow hashes are kept outside of the repository; not in the home of whoever runs the tests.
  vi.stubEnv('XDG_CACHE_HOME', path.join(folder, 'cache'));
  vi.stubEnv('XDG_STATE_HOME', path.join(folder, 'state'));
  mkdirSync(path.join(folder, '.git'));
  writeFiles(folder, { 'src/app.js': CODE });
});

it('is quiet about what the baseline of the repository knows', async () => {
  expect(await lint()).toEqual(['src/app.js:1 no-hardcoded-secret', 'src/app.js:2 no-secret-in-log']);
  await writeBaseline('.leaklint.baseline.json');
  expect(await lint()).toEqual([]);
});

it('reports one more place than is known, and the same secret elsewhere', async () => {
  await writeBaseline('.leaklint.baseline.json');
  writeFiles(folder, { 'src/app.js': `${CODE}const b = '${token}';\n`, 'src/new.js': CODE });
  expect(await lint()).toEqual([
    'src/app.js:3 no-hardcoded-secret',
    'src/new.js:1 no-hardcoded-secret',
    'src/new.js:2 no-secret-in-log',
  ]);
});

it('reports what is new beside what is known', async () => {
  await writeBaseline('.leaklint.baseline.json');
  writeFiles(folder, { 'src/app.js': `${CODE}const b = '${other}';\n` });
  expect(await lint()).toEqual(['src/app.js:3 no-hardcoded-secret']);
});

it('knows the baseline that the configuration names', async () => {
  await writeBaseline('security/known.json');
  writeFiles(folder, { 'leaklint.config.yaml': 'baseline: security/known.json\n' });
  const { findings } = await scan({ cwd: folder, paths: [folder] });
  expect(await lint()).toHaveLength(findings.length);
});

it('reads a baseline again when it has changed', async () => {
  await writeBaseline('.leaklint.baseline.json');
  expect(await lint()).toEqual([]);
  const file = path.join(folder, '.leaklint.baseline.json');
  writeFileSync(file, formatBaseline({ salt: newSalt(), entries: [] }, '\n'));
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  expect(await lint()).toHaveLength(2);
});

it('obeys a baseline of detect-secrets', async () => {
  const hash = createHash('sha1').update(token).digest('hex');
  const results = {
    'src/app.js': [{ type: 'GitHub Token', filename: 'src/app.js', hashed_secret: hash, line_number: 1 }],
  };
  writeFiles(folder, {
    '.secrets.baseline': JSON.stringify({ version: '1.5.0', plugins_used: [], filters_used: [], results }),
    'leaklint.config.json': '{ "baseline": ".secrets.baseline" }',
  });
  expect(await lint()).toEqual(['src/app.js:2 no-secret-in-log']);
});

it('reads nothing of the project where the settings say so', async () => {
  await writeBaseline('.leaklint.baseline.json');
  expect(await lint({ leaklint: { project: false } })).toHaveLength(2);
});

it('names a baseline that is broken', async () => {
  writeFiles(folder, { '.leaklint.baseline.json': '{ "entries": 1 }' });
  await expect(lint()).rejects.toThrow('.leaklint.baseline.json');
});

async function lint(settings: Record<string, unknown> = {}): Promise<readonly string[]> {
  const overrideConfig = [leaklint.configs.strict, { settings }];
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig });
  const results = await eslint.lintFiles(['src']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId }) => `${path.relative(folder, filePath)}:${line} ${ruleId?.slice('leaklint/'.length)}`,
    ),
  );
}

/** A baseline of all that the command finds. */
async function writeBaseline(name: string): Promise<void> {
  const { findings } = await scan({ cwd: folder, paths: [folder], baseline: false });
  const salt = newSalt();
  const base = path.relative(path.dirname(name), '.');
  const entries = findings.map(({ ruleId, fingerprint, secret, location }) => ({
    fingerprint: slowHashSync(fingerprint, secret === undefined ? 'random' : strengthOf(secret.reveal()), salt),
    rule: ruleId,
    path: path.posix.join(base, location.path),
    count: 1,
    verdict: 'accepted' as const,
  }));
  writeFiles(folder, { [name]: formatBaseline({ salt, entries }, '\n') });
}
