import { describe, expect, it } from 'vitest';
import { toFinding } from '../../src/scan/to-finding.ts';
import { locatedSecret } from './located-secret.ts';

const details = { id: 'acme-token', provider: 'acme', name: 'Acme token', description: '', references: [] };

describe('a finding', () => {
  it('holds its secret only behind a redacted form', () => {
    const finding = toFinding(locatedSecret(), { path: 'src/app.py', details });
    expect(finding).toMatchObject({
      title: 'Acme token',
      redacted: '…le',
      location: { path: 'src/app.py', startLine: 3 },
    });
    expect(JSON.stringify({ ...finding, snippet: [] })).not.toContain('horse');
  });

  it('says how it can be allowed where it stands', () => {
    const allowIn = (path: string): object | undefined => toFinding(locatedSecret(), { path, details }).help.allow;
    expect(allowIn('src/app.py')).toEqual({
      text: '# leaklint: allow=acme-token -- reason',
      where: 'on the same line',
    });
    expect(allowIn('app.properties')).toMatchObject({ where: 'on the line above' });
    expect(allowIn('package.json')).toBeUndefined();
  });

  it('is allowed from the line above when it has several lines', () => {
    const { region } = locatedSecret();
    const key = locatedSecret({ region: { ...region, endLine: 9 } });
    expect(toFinding(key, { path: 'src/app.py', details }).help.allow).toEqual({
      text: '# leaklint: allow-next-line=acme-token -- reason',
      where: 'on the line above',
    });
  });

  it('says where to revoke the secret, or to replace it where nobody knows', () => {
    const helpOf = (revoke?: string): object =>
      toFinding(locatedSecret(), { path: 'a.py', details: revoke === undefined ? details : { ...details, revoke } })
        .help;
    expect(helpOf('https://acme.example')).toMatchObject({ revoke: 'https://acme.example', fix: /^Read it/ });
    expect(helpOf()).toMatchObject({ fix: /^Replace it/ });
  });
});
