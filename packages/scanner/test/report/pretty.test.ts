import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/render.ts';
import {
  fabricateFinding,
  fabricateFullResult,
  fabricateResult,
  githubToken,
  keyBlock,
  PLAIN_OPTIONS,
} from './fabricated-result.ts';

const pretty = (result = fabricateResult(), options = {}): Promise<string> =>
  render(result, 'pretty', { ...PLAIN_OPTIONS, ...options });

describe('the pretty report', () => {
  it('says where, what, why and what to do', async () => {
    expect(await pretty(fabricateFullResult())).toMatchInlineSnapshot(`
      "src/app.py:3:10  critical  github-token  ghp_…Sx
        3 | token = "ghp_…Sx"
          |          ^^^^^^^
        why    GitHub token, high confidence, inside base64: its check digits hold; bound to the name token
        git    introduced in 1a2b3c4d5 by Ann Example <ann@example.org> on 2025-03-04; not in HEAD, removed in 9f8e7d6c5
               held by main; in 2 places
        fix    revoke at https://github.com/settings/tokens if it was ever shared; then read it from the environment; to purge it: docs/history.md
        allow  "allow": { "hashes": ["f1f2f3f4f5f6f7f8"] }  (in leaklint.config.json)

      web/log.ts:7:13  low  secret-in-log
        7 | console.log(password);
          |             ^^^^^^^^
        why    Secret written to a log, medium confidence: the argument password is named like a secret
        fix    log that there was one, not which
        allow  // leaklint: allow=secret-in-log -- reason  (on the same line)

      2 findings: 1 critical, 1 low
      scanned 1,200 files, 5 commits, 77 blobs (35 MB), suppressed 3 by baseline, 2 by pragma, 1 by config
      3 items skipped: larger than 10 MB (1), binary (2) (--verbose lists them)
        not scanned: dump.sql: larger than 10 MB
      unused suppression at src/old.py:9: # leaklint: allow
      warning: This clone is shallow: older commits were not scanned.
      warning: The scan is incomplete: something that should have been scanned was not, so there may be more secrets than reported.
      "
    `);
  });

  it('lists what was skipped and every reason under --verbose', async () => {
    const finding = fabricateFinding({ reasons: ['one', 'two', 'three'] });
    const result = { ...fabricateFullResult(), findings: [finding] };
    expect(await pretty(result, { verbose: true })).toMatchInlineSnapshot(`
      "src/app.py:3:10  critical  github-token  ghp_…Sx
        3 | token = "ghp_…Sx"
          |          ^^^^^^^
        why    GitHub token, high confidence: one; two; three
        fix    revoke at https://github.com/settings/tokens if it was ever shared; then read it from the environment
        allow  # leaklint: allow=github-token -- reason  (on the same line)

      1 finding: 1 critical
      scanned 1,200 files, 5 commits, 77 blobs (35 MB), suppressed 3 by baseline, 2 by pragma, 1 by config
      3 items skipped:
        larger than 10 MB (1)
          dump.sql
        binary (2)
          a.png
          b.png
      unused suppression at src/old.py:9: # leaklint: allow
      warning: This clone is shallow: older commits were not scanned.
      warning: The scan is incomplete: something that should have been scanned was not, so there may be more secrets than reported.
      "
    `);
  });

  it('shows as many reasons as fit a line, but one at least', async () => {
    const why = async (...reasons: string[]): Promise<string> =>
      (await pretty(fabricateResult({ findings: [fabricateFinding({ reasons })] }))).split('\n')[3] ?? '';
    const long = 'because '.repeat(12).trim();
    expect(await why('for: one', 'against: two', long)).toBe(
      '  why    GitHub token, high confidence: one; but two; 1 more (--verbose)',
    );
    expect(await why(long, 'two')).toBe(`  why    GitHub token, high confidence: ${long}; 1 more (--verbose)`);
    expect(await why()).toBe('  why    GitHub token, high confidence');
  });

  it('is a line a finding under --quiet, and nothing when there is none', async () => {
    expect(await pretty(fabricateFullResult(), { quiet: true })).toMatchInlineSnapshot(`
      "src/app.py:3:10  critical  github-token  ghp_…Sx
      web/log.ts:7:13  low  secret-in-log
      "
    `);
    expect(await pretty(fabricateResult({ findings: [] }), { quiet: true })).toBe('');
  });

  it('says when nothing was found', async () => {
    expect(await pretty(fabricateResult({ findings: [] }))).toMatchInlineSnapshot(`
      "No findings in 12 files (3.5 kB), nothing suppressed.
      "
    `);
  });

  it('does not call a scan clean that is incomplete or looked at nothing', async () => {
    const counts = { files: 0, bytes: 0, commits: 0, blobs: 0 };
    expect(await pretty(fabricateResult({ findings: [], counts }))).toMatch(/^Nothing was scanned\.\n/);
    expect(await pretty(fabricateResult({ findings: [], complete: false }))).toMatch(
      /^No findings in what was scanned: 12 files/,
    );
  });

  it('takes at most six lines for a finding, and two more for its history', async () => {
    const findings = [
      fabricateFinding({ value: keyBlock(), reasons: ['several\nlines', 'more'] }),
      ...fabricateFullResult().findings,
    ];
    const blocks = (await pretty(fabricateResult({ findings }))).split('\n\n').slice(0, -1);
    expect(blocks).toHaveLength(3);
    for (const block of blocks) {
      const lines = block.split('\n').length;
      expect(lines).toBeLessThanOrEqual(block.includes('\n  git ') ? 8 : 6);
    }
  });

  it('shows the raw secret, and the code as it is, only when asked', async () => {
    const shown = await pretty(fabricateResult(), { showSecrets: true });
    expect(shown).toContain(`github-token  ${githubToken()}\n`);
    expect(shown).toContain(`token = "${githubToken()}"`);
  });

  it('puts the carets under the secret, behind tabs and wide characters too', async () => {
    const text = `\t\tname = "鍵" -- "${githubToken()}"`;
    const highlight = [text.length - 41, text.length - 1] as const;
    const result = fabricateResult({ findings: [fabricateFinding({ snippet: [{ line: 3, text, highlight }] })] });
    const [, code = '', carets = ''] = (await pretty(result)).split('\n');
    expect(code).toMatch(/ {2}3 \| name = "鍵" -- "ghp_….."/u);
    // The wide character is one in the string and two on the screen.
    expect(carets.indexOf('^')).toBe(code.indexOf('ghp_') + 1);
    expect(carets.trim().replace('| ', '').trim()).toBe('^^^^^^^');
  });

  it('cuts a line that is too long around the secret', async () => {
    const text = `${'x'.repeat(500)} "${githubToken()}" ${'y'.repeat(500)}`;
    const finding = fabricateFinding({ snippet: [{ line: 3, text, highlight: [502, 542] }] });
    const [, code = ''] = (await pretty(fabricateResult({ findings: [finding] }))).split('\n');
    expect(code.length).toBeLessThan(140);
    expect(code).toMatch(/…x+ "ghp_….." y+…$/);
  });

  it('lets nothing that a file says steer the terminal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('\x1b[2J', '\r', '\n', '\x07', '\u202e', '\x9b1m', 'a', '\t') }),
        async (text) => {
          const finding = fabricateFinding({ title: text, reasons: [text], snippet: [{ line: 3, text }] });
          const location = { ...finding.location, path: text };
          const report = await pretty(fabricateResult({ findings: [{ ...finding, location }], warnings: [text] }));
          // eslint-disable-next-line no-control-regex
          expect(report).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
        },
      ),
    );
  });

  it('differs from the plain report in colour alone', async () => {
    const colored = await pretty(fabricateFullResult(), { color: true });
    expect(colored).toContain('\x1b[');
    expect(stripVTControlCharacters(colored)).toBe(await pretty(fabricateFullResult()));
  });
});
