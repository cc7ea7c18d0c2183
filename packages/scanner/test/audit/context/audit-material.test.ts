import { describe, expect, it } from 'vitest';
import type { AuditPlace } from '../../../src/audit/model/audit-group.ts';
import { describeBlame } from '../../../src/audit/context/describe-blame.ts';
import { githubToken, keyBlock } from '../../report/fabricated-result.ts';
import { Secret } from '../../../src/core/secret.ts';
import { fabricateAudit } from '../fabricated-audit.ts';

const linesWith = (...secrets: readonly number[]): readonly string[] => [
  '# top',
  `other = "${githubToken((secrets[1] ?? 0) + 1)}"`,
  `token = "${githubToken((secrets[0] ?? 0) + 1)}"`,
  'end = 1',
];
const firstPlace = (audit: ReturnType<typeof fabricateAudit>): AuditPlace => {
  const [place] = audit.session.groups().flatMap(({ places }) => places);
  if (place === undefined) throw new Error('no place');
  return place;
};

describe('the material of an audit', () => {
  it('shows the lines around a place, with this secret and those of its neighbours masked', () => {
    const audit = fabricateAudit({
      secrets: 2,
      reader: { readLines: () => linesWith(1, 0), historyOf: () => ({ origin: undefined, lines: [] }) },
    });
    const lines = audit.material.context(firstPlace(audit));
    const text = lines.map((line) => line.text).join('\n');
    expect(lines.map(({ line, isFound }) => [line, isFound])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false],
    ]);
    for (const secret of [0, 1]) expect(text).not.toContain(audit.token(secret));
    const found = lines[2];
    expect(found?.text.slice(...(found.highlight ?? [0, 0]))).toMatch(/^ghp_…/);
  });

  it('shows the kept line only when the file is no longer as it was scanned, or cannot be read', () => {
    const changed = fabricateAudit({
      secrets: 1,
      reader: { readLines: () => ['a', 'b', 'c = "new"', 'd'], historyOf: () => ({ origin: undefined, lines: [] }) },
    });
    const gone = fabricateAudit({ secrets: 1 });
    for (const audit of [changed, gone]) {
      const lines = audit.material.context(firstPlace(audit));
      expect(lines.map(({ line }) => line)).toEqual([3]);
      expect(lines[0]?.text).not.toContain(audit.token(0));
    }
  });

  it('hides every line of a secret that has several, and what was decoded', () => {
    const key = keyBlock();
    const [first = '', ...rest] = key.split('\n');
    const encoded = Buffer.from(githubToken(9)).toString('base64');
    const audit = fabricateAudit({
      secrets: 2,
      reader: {
        readLines: () => [`x = """${first}`, ...rest, `y = "${encoded}"`],
        historyOf: () => ({ origin: undefined, lines: [] }),
      },
      adapt: (finding, secret) =>
        secret === 1
          ? {
              ...finding,
              secret: new Secret(key),
              redacted: '…',
              snippet: [{ line: 1, text: `x = """${first}`, highlight: [7, 7 + first.length] }],
              location: { path: 'k.py', startLine: 1, startColumn: 8, endLine: 5, endColumn: 40 },
            }
          : {
              ...finding,
              decodedVia: ['base64'],
              location: { path: 'k.py', startLine: 6, startColumn: 6, endLine: 6, endColumn: 6 + encoded.length },
              snippet: [],
            },
    });
    const place = audit.session
      .groups()
      .flatMap(({ places }) => places)
      .find(({ finding }) => finding.location.startLine === 1);
    if (place === undefined) throw new Error('no place');
    const text = audit.material
      .context(place)
      .map((line) => line.text)
      .join('\n');
    for (const line of rest.slice(0, -1)) expect(text).not.toContain(line.slice(0, 12));
    expect(text).not.toContain(encoded.slice(0, 12));
  });

  it('masks the history, and gives a raw secret only when it is asked for one', () => {
    const audit = fabricateAudit({
      secrets: 1,
      reader: {
        readLines: () => undefined,
        historyOf: () => ({ origin: undefined, lines: [`“add ${githubToken(1)}”`] }),
      },
    });
    const [group] = audit.session.groups();
    if (group === undefined) throw new Error('no group');
    expect(audit.material.history(firstPlace(audit))[0]).toMatch(/^“add ghp_…/);
    expect(JSON.stringify(audit.session.groups())).not.toContain(audit.token(0));
    expect(audit.material.reveal(group)).toBe(audit.token(0));
  });
});

describe('describeBlame', () => {
  it('says who a line is from, or that it is in no commit', () => {
    const output = `${'ab'.repeat(20)} 3 3 1\nauthor Ada\nauthor-time 1767268800\nsummary first\nfilename a.py\n\tauthor x\n`;
    expect(describeBlame(output)).toEqual(['this line is from ababababa by Ada on 2026-01-01: “first”']);
    expect(describeBlame(`${'0'.repeat(40)} 1 1 1\nauthor Not Committed Yet\n`)).toEqual([
      'this line is in no commit yet',
    ]);
    expect(describeBlame('')).toEqual([]);
  });
});
