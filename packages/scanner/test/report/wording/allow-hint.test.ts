import { describe, expect, it } from 'vitest';
import type { Finding, GitOrigin } from '../../../src/core/finding.ts';
import { allowHint } from '../../../src/report/wording/allow-hint.ts';
import { fabricateFinding } from '../fabricated-result.ts';

const found = (path: string, endLine = 3): Finding =>
  fabricateFinding({ location: { path, startLine: 3, startColumn: 1, endLine, endColumn: 9 } });
const commented = (path: string): string | undefined => allowHint(found(path)).pragma?.text;

describe('allowHint', () => {
  it.each([
    ['src/a.py', '# leaklint: allow=github-token -- reason'],
    ['Dockerfile', '# leaklint: allow=github-token -- reason'],
    ['.env', '# leaklint: allow=github-token -- reason'],
    ['src/A.TS', '// leaklint: allow=github-token -- reason'],
    ['db/init.sql', '-- leaklint: allow=github-token -- reason'],
    ['site.css', '/* leaklint: allow=github-token -- reason */'],
    ['Form.vb', "' leaklint: allow=github-token -- reason"],
  ])('writes the comment as %s does', (path, text) => {
    expect(commented(path)).toBe(text);
  });

  it('gives no reason where XML would not allow the dashes', () => {
    expect(commented('pom.xml')).toBe('<!-- leaklint: allow=github-token -->');
  });

  it.each(['run.bat', 'app.properties', 'php.ini'])('puts the comment above the line in %s', (path) => {
    expect(allowHint(found(path)).pragma).toMatchObject({ where: 'on the line above' });
    expect(commented(path)).toContain('leaklint: allow-next-line=github-token');
  });

  it('puts the comment above a secret of several lines', () => {
    expect(allowHint(found('deploy.py', 9)).pragma?.text).toBe('# leaklint: allow-next-line=github-token -- reason');
  });

  it('names the baseline alone where no comment can stand', () => {
    const inHistory: GitOrigin = { kind: 'blob', commit: '1a2b', reachableFrom: [], inHead: false };
    const inMessage: GitOrigin = { kind: 'commit-message', reachableFrom: [], inHead: true };
    const findings = [found('data.json'), fabricateFinding({ git: inHistory }), fabricateFinding({ git: inMessage })];
    for (const finding of findings) expect(allowHint(finding)).toEqual({ command: 'leaklint baseline update' });
  });

  it('offers a comment for what is staged but not committed yet', () => {
    const git: GitOrigin = { kind: 'blob', reachableFrom: [], inHead: false };
    expect(allowHint(fabricateFinding({ git })).pragma).toBeDefined();
  });
});
