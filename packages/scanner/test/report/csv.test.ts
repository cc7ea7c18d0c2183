import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../src/report/csv.ts';
import { render } from '../../src/report/render.ts';
import { fabricateFinding, fabricateFullResult, fabricateResult, PLAIN_OPTIONS } from './fabricated-result.ts';

/** A reader of RFC 4180, as strict as the specification. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error('not CSV');
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the CSV report', () => {
  it('has a header and a row a finding', async () => {
    expect(await render(fabricateFullResult(), 'csv', PLAIN_OPTIONS)).toMatchInlineSnapshot(`
      "ruleId,kind,title,severity,confidence,path,startLine,startColumn,endLine,endColumn,redacted,fingerprint,decodedVia,reasons,occurrences,commit,author,email,date,inHead,reachableFrom,revoke,fix
      github-token,secret,GitHub token,critical,high,src/app.py,3,10,3,50,ghp_…Sx,f1f2f3f4f5f6f7f8,base64,its check digits hold; bound to the name token,2,1a2b3c4d5e6f7a8b,Ann Example,ann@example.org,2025-03-04T05:06:07Z,false,refs/heads/main,https://github.com/settings/tokens,Read it from the environment.
      secret-in-log,code,Secret written to a log,low,medium,web/log.ts,7,13,7,21,,a1a2a3a4a5a6a7a8,,the argument password is named like a secret,0,,,,,,,,"Log that there was one, not which."
      "
    `);
  });

  it('is the header alone when there is nothing', () => {
    expect(parseCsv(reportCsv(fabricateResult({ findings: [] }), PLAIN_OPTIONS))).toHaveLength(1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps a spreadsheet from running %j', (title) => {
    const [, row = []] = parseCsv(
      reportCsv(fabricateResult({ findings: [fabricateFinding({ title })] }), PLAIN_OPTIONS),
    );
    expect(row[2]).toBe(`'${title}`);
  });

  it('gives any text back to a reader of CSV', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, path) => {
        const finding = fabricateFinding({ title, location: { ...fabricateFinding().location, path } });
        const [header = [], row = [], ...rest] = parseCsv(
          reportCsv(fabricateResult({ findings: [finding] }), PLAIN_OPTIONS),
        );
        expect(row).toHaveLength(header.length);
        expect(rest).toEqual([]);
        expect([title, `'${title}`]).toContain(row[header.indexOf('title')]);
        expect([path, `'${path}`]).toContain(row[header.indexOf('path')]);
      }),
      { numRuns: 40 },
    );
  });
});
