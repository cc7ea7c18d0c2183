import { describe, expect, it } from 'vitest';
import type { ScanResult } from '../../src/core/scan-result.ts';
import type { Policy } from '../../src/scan/apply-policy.ts';
import { assemble } from '../../src/scan/assemble.ts';
import type { FileReport } from '../../src/scan/located-secret.ts';
import { fileReport, locatedSecret } from './located-secret.ts';

const details = new Map([
  [
    'acme-token',
    { id: 'acme-token', provider: 'acme', name: 'Acme token', description: 'Opens Acme.', references: [] },
  ],
]);
const reportAll: Policy = ({ severity, confidence }) => ({ severity, confidence });

function assembled(reports: readonly FileReport[], policy = reportAll): Promise<ScanResult> {
  return assemble({
    toolVersion: '1.2.3',
    ruleCount: 1,
    report: { files: reports.length, bytes: 100, reports: [...reports] },
    skipped: [{ path: 'b.png', reason: 'binary' }],
    warnings: ['first'],
    policy,
    details: async () => details,
  });
}

const hiddenIn = ({ secrets = [] }: ScanResult): string[] => secrets.map((secret) => secret.reveal());

describe('the result of a scan', () => {
  it('is in the order of places, whatever the order in which threads found them', async () => {
    const reports = [
      fileReport([locatedSecret({ line: 9 }), locatedSecret({ line: 2 })], { path: 'b.py' }),
      fileReport([locatedSecret()], { path: 'a.py', warnings: [{ line: 4, message: 'second' }] }),
    ];
    const result = await assembled(reports);
    expect(result.findings.map(({ location }) => `${location.path}:${location.startLine}`)).toEqual([
      'a.py:3',
      'b.py:2',
      'b.py:9',
    ]);
    expect(result.warnings).toEqual(['first', 'a.py:4: second']);
    expect(await assembled(reports.toReversed())).toEqual(result);
  });

  it('knows the rules that found something, and those only', async () => {
    expect((await assembled([fileReport([locatedSecret()])])).rules).toEqual([...details.values()]);
    expect((await assembled([])).rules).toEqual([]);
  });

  it('is complete unless something that should have been scanned was not', async () => {
    const skips = (incomplete: boolean): FileReport =>
      fileReport([], { skipped: [{ path: 'a.sql', reason: 'large', ...(incomplete ? { incomplete: true } : {}) }] });
    expect(await assembled([skips(false)])).toMatchObject({
      complete: true,
      skipped: [{ path: 'a.sql' }, { path: 'b.png' }],
    });
    expect((await assembled([skips(true)])).complete).toBe(false);
  });

  it('counts what was suppressed, and keeps it for the mask', async () => {
    const allowed = locatedSecret({ value: 'allowed-by-the-configuration' });
    const policy: Policy = (secret) => (secret === allowed ? 'allowed' : reportAll(secret, ''));
    const report = fileReport([allowed, locatedSecret()], {
      suppressedByPragma: 2,
      hidden: ['by-pragma', 'by-pragma'],
    });
    const result = await assembled([report], policy);
    expect(result.suppressed).toEqual({ baseline: 0, pragma: 2, config: 1 });
    expect(hiddenIn(result)).toEqual(['by-pragma', allowed.value]);
  });

  it('keeps for the mask what nobody asked for only where it would show', async () => {
    const near = locatedSecret({ value: 'on-the-line-of-a-finding', ruleId: 'off' });
    const far = locatedSecret({ value: 'on-a-line-of-its-own', ruleId: 'off', line: 7 });
    const policy: Policy = (secret) => (secret.ruleId === 'off' ? 'not-asked-for' : reportAll(secret, ''));
    const result = await assembled([fileReport([near, locatedSecret(), far])], policy);
    expect(result.findings).toHaveLength(1);
    expect(hiddenIn(result)).toEqual([near.value]);
  });
});
