import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installMonorepo, packPlugin, run, type Tarballs } from './installed-monorepo.ts';

const EXPECTED = [
  'packages/api/src/settings.ts:3:63 leaklint/no-secret-fallback',
  'packages/api/src/settings.ts:4:48 leaklint/no-secret-fallback',
  'packages/api/src/settings.ts:8:41 leaklint/no-secret-in-error',
  'packages/api/src/settings.ts:11:93 leaklint/no-secret-in-url',
  'packages/web/src/page.jsx:5:17 leaklint/no-secret-in-log',
  'packages/web/src/page.jsx:6:50 leaklint/no-secret-in-log',
];

const ESLINT = 'node_modules/eslint/bin/eslint.js';

let tarballs: Tarballs;

beforeAll(() => {
  tarballs = packPlugin();
}, 120_000);

afterAll(() => {
  tarballs.remove();
});

describe.each(['9.39.5', '10.15.0'])('a monorepo with ESLint %s', (version) => {
  let folder: string;

  beforeAll(() => {
    folder = installMonorepo(tarballs, version);
  }, 240_000);

  afterAll(() => {
    rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 3 });
  });

  it('lints typed and untyped packages with the packed plugin', { timeout: 120_000 }, () => {
    const { status, stdout, stderr } = run(folder, [process.execPath, ESLINT, '--format', 'json', '.']);
    expect({ found: placesOf(stdout, folder), stderr, status }).toEqual({ found: EXPECTED, stderr: '', status: 1 });
  });

  it('runs the version that was asked for', { timeout: 60_000 }, () => {
    expect(run(folder, [process.execPath, ESLINT, '--version']).stdout.trim()).toBe(`v${version}`);
  });
});

function placesOf(report: string, folder: string): readonly string[] {
  const results: unknown = JSON.parse(report);
  if (!Array.isArray(results)) throw new TypeError('ESLint gives a list');
  return results.flatMap((result: { filePath: string; messages: Message[] }) =>
    result.messages.map(({ line, column, ruleId, message }) => {
      const file = path.relative(folder, result.filePath).replaceAll('\\', '/');
      return `${file}:${line}:${column} ${ruleId ?? message}`;
    }),
  );
}

interface Message {
  readonly line: number;
  readonly column: number;
  readonly ruleId: string | null;
  readonly message: string;
}
