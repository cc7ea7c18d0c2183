import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportGithub } from '../../src/report/github.ts';
import { render } from '../../src/report/render.ts';
import { fabricateFinding, fabricateFullResult, fabricateResult, PLAIN_OPTIONS } from './fabricated-result.ts';

describe('the GitHub report', () => {
  it('has a workflow command for each finding and for what was not scanned', async () => {
    expect(await render(fabricateFullResult(), 'github', PLAIN_OPTIONS)).toMatchInlineSnapshot(`
      "::error file=src/app.py,line=3,endLine=3,col=10,endColumn=50,title=github-token (critical)::GitHub token ghp_…Sx (inside base64)%0Aits check digits hold%0Abound to the name token%0ARevoke at https://github.com/settings/tokens if it was ever shared; then read it from the environment.%0ATo allow it: "allow": { "hashes": ["f1f2f3f4f5f6f7f8"] }  (in leaklint.config.json)
      ::notice file=web/log.ts,line=7,endLine=7,col=13,endColumn=21,title=secret-in-log (low)::Secret written to a log%0Athe argument password is named like a secret%0ALog that there was one, not which.%0ATo allow it: // leaklint: allow=secret-in-log -- reason  (on the same line)
      ::warning title=leaklint::This clone is shallow: older commits were not scanned.
      ::notice title=leaklint::3 items skipped: larger than 10 MB (1), binary (2)
      ::warning title=leaklint::The scan is incomplete: something that should have been scanned was not, so there may be more secrets than reported.
      leaklint: 2 findings in 1,200 files
      "
    `);
  });

  it('is one plain line when there is nothing', () => {
    expect(reportGithub(fabricateResult({ findings: [] }), PLAIN_OPTIONS)).toBe('leaklint: 0 findings in 12 files\n');
  });

  it('gives no columns for several lines, because GitHub would take them for nonsense', () => {
    const location = { path: 'a', startLine: 1, startColumn: 2, endLine: 3, endColumn: 4 };
    const report = reportGithub(fabricateResult({ findings: [fabricateFinding({ location })] }), PLAIN_OPTIONS);
    expect(report).toContain('::error file=a,line=1,endLine=3,title=');
  });

  it('lets no text of a finding start a command or a property of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('::', '\n', '\r', ',', ':', '%', '=', 'error', ' ') }), (text) => {
        const finding = fabricateFinding({ title: text, location: { ...fabricateFinding().location, path: text } });
        const [first = '', ...rest] = reportGithub(fabricateResult({ findings: [finding] }), PLAIN_OPTIONS).split(
          /[\r\n]/,
        );
        expect(rest).toEqual(['leaklint: 1 finding in 12 files', '']);
        const [, properties = ''] = /^::error (.*?)::/.exec(first) ?? [];
        const names = properties.split(',').map((property) => property.split('=', 1)[0]);
        expect(names).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
      }),
    );
  });
});
