import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { isReporterName, REPORTER_NAMES } from '../../src/report/registry.ts';
import { createRenderer, render } from '../../src/report/render.ts';
import {
  fabricateFinding,
  fabricateFullResult,
  fabricateResult,
  githubToken,
  PLAIN_OPTIONS,
} from './fabricated-result.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The forms in which a format or a file may hold a secret. */
function formsOf(secret: string): readonly string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll(/[&<>"']/g, (character) => REFERENCES[character] ?? ''),
    secret.replaceAll('"', '""'),
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    ...['', 'a', 'ab'].map((lead) => base64(`${lead}${secret}and more`)),
    Buffer.from(secret).toString('hex'),
  ];
}

/** A result with the secret in every text that comes from outside, plain and encoded. */
function plant(secret: string): ScanResult {
  const planted = `(${formsOf(secret).join(') (')})`;
  const finding = fabricateFinding({
    value: secret,
    location: { path: `dir/${planted}.py`, startLine: 3, startColumn: 10, endLine: 3, endColumn: 50 },
    reasons: [planted, secret],
    occurrences: [
      { path: secret, startLine: 1, commit: '1a2b3c4d' },
      { path: planted, startLine: 2 },
    ],
    snippet: [
      { line: 2, text: planted },
      { line: 3, text: `key = ${secret};`, highlight: [6, 6 + secret.length] },
      { line: 4, text: secret },
    ],
    git: {
      commit: '1a2b3c4d',
      author: planted,
      email: secret,
      date: '2025-01-01',
      kind: 'blob',
      reachableFrom: [secret],
      inHead: true,
    },
  });
  const neighbour = fabricateFinding({
    value: githubToken(7),
    snippet: [{ line: 3, text: `${planted} ${githubToken(7)}` }],
  });
  return fabricateResult({
    skipped: [{ path: secret, reason: planted }],
    unused: [{ path: planted, line: 1, text: secret }],
    warnings: [planted, secret],
    findings: [finding, neighbour],
  });
}

const secrets = fc.oneof(
  fc.string({ minLength: 12, maxLength: 60 }),
  fc.string({ minLength: 12, maxLength: 40, unit: 'binary' }),
  fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' }),
  fc.string({
    minLength: 12,
    maxLength: 40,
    unit: fc.constantFrom('"', "'", '\\', '<', '&', '%', '\n', ' ', 'ö', 'x', '7', '+', ',', '`', '*'),
  }),
  fc.stringMatching(/^[\w+/-]{20,80}={0,2}$/),
);

describe('render', () => {
  it.each(REPORTER_NAMES)('lets no secret into the %s report, in whatever shape it stands', async (format) => {
    const without = await render(plant(githubToken(3)), format, { ...PLAIN_OPTIONS, verbose: true });
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const forms = formsOf(secret).filter((form) => !without.includes(form));
        const report = await render(plant(secret), format, { ...PLAIN_OPTIONS, verbose: true });
        for (const form of forms) expect(report).not.toContain(form);
      }),
      { numRuns: 30 },
    );
  });

  it.each(REPORTER_NAMES)('shows a secret under --show-secrets in %s only if the format may', async (format) => {
    const report = await render(fabricateResult(), format, { ...PLAIN_OPTIONS, showSecrets: true });
    expect(report.includes(githubToken())).toBe(['pretty', 'json', 'jsonl'].includes(format));
  });

  it.each(REPORTER_NAMES)('gives the same bytes for the same result in %s', async (format) => {
    const once = await render(fabricateFullResult(), format, PLAIN_OPTIONS);
    expect(await render(fabricateFullResult(), format, PLAIN_OPTIONS)).toBe(once);
    expect(await createRenderer(fabricateFullResult(), PLAIN_OPTIONS)(format)).toBe(once);
  });

  it.each(REPORTER_NAMES.filter((format) => format !== 'csv' && format !== 'jsonl'))(
    'says in %s that a scan is incomplete',
    async (format) => {
      const results = [fabricateResult({ findings: [] }), fabricateResult({ findings: [], complete: false })];
      const [complete, incomplete] = await Promise.all(results.map((result) => render(result, format, PLAIN_OPTIONS)));
      expect(incomplete).not.toBe(complete);
      expect(incomplete).toMatch(/incomplete|"complete": false/);
    },
  );

  it('masks and renders 50,000 findings in a second or two', async () => {
    const [head, tail] = [githubToken(1).slice(0, 20), githubToken(2).slice(20)];
    const findings = Array.from({ length: 50_000 }, (_, index) =>
      fabricateFinding({ value: `${head}${index.toString(36)}${tail}` }),
    );
    const before = process.cpuUsage();
    expect((await render(fabricateResult({ findings }), 'json', PLAIN_OPTIONS)).length).toBeGreaterThan(1_000_000);
    // Time of this process, in microseconds: tests run side by side.
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000);
  });
});

describe('the registry', () => {
  it('knows the formats of the contract', () => {
    const contract = ['pretty', 'json', 'jsonl', 'sarif', 'gitlab', 'junit', 'csv', 'github', 'html'];
    expect(REPORTER_NAMES).toEqual([...contract, 'markdown']);
  });

  it('knows a name from what only looks like one', () => {
    expect(isReporterName('sarif')).toBe(true);
    expect(isReporterName('toString')).toBe(false);
  });
});
