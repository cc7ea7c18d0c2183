import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { render } from '../../src/report/render.ts';
import { fabricateFinding, fabricateFullResult, fabricateResult, PLAIN_OPTIONS } from './fabricated-result.ts';

const summaryOf = (result: Parameters<typeof reportMarkdown>[0]): string => reportMarkdown(result, PLAIN_OPTIONS);

describe('the Markdown report', () => {
  it('has a row for each finding, and says what was not scanned', async () => {
    const report = await render(fabricateFullResult(), 'markdown', PLAIN_OPTIONS);
    expect(report.split('\n')).toEqual(
      expect.arrayContaining([
        '## leaklint: 2 findings',
        '| severity | rule | secret | place | what to do |',
        expect.stringMatching(/^\| 🔴 critical \| github-token \| ghp\\_…Sx \| src\/app\.py:3/),
        expect.stringMatching(/^> ⚠️ The scan is incomplete/),
        expect.stringMatching(/^- \*\*not scanned\*\* \(larger than 10 MB\): /),
      ]),
    );
  });

  it('says that there is nothing', () => {
    expect(summaryOf(fabricateResult({ findings: [] }))).toMatch(/^## leaklint: no findings\n\nScanned 12 files/);
    expect(summaryOf(fabricateResult({ findings: [], nothing: 'a..b holds no commit' }))).toContain(
      'Nothing to scan: a..b holds no commit.',
    );
  });

  it('cuts a long table', () => {
    const findings = Array.from({ length: 250 }, () => fabricateFinding());
    const report = summaryOf(fabricateResult({ findings }));
    expect(report.match(/^\| 🔴/gm)).toHaveLength(200);
    expect(report).toContain('… and 50 more findings: see the other reports.');
  });

  it('lets no text of a finding become a cell, a link, a tag or a mention', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('|', '\n', '<b>', '[x](y)', '`', '\\', '@me', '!', '*'),
      minLength: 1,
    });
    fc.assert(
      fc.property(hostile, (path) => {
        const location = { ...fabricateFinding().location, path };
        const report = summaryOf(fabricateResult({ findings: [fabricateFinding({ location })] }));
        const row = report.split('\n').find((line) => line.startsWith('| 🔴')) ?? '';
        expect(row.split(/(?<!\\)(?:\\\\)*\|/)).toHaveLength(7);
        expect(row).not.toMatch(/(?<!\\)[<[`*]|@/);
      }),
    );
  });
});
