import { describe, expect, it } from 'vitest';
import { paintLine, piece } from '../../../src/audit/terminal/style-text.ts';
import { fabricateAudit, hashOf } from '../fabricated-audit.ts';
import { fakeTerminal } from './fake-terminal.ts';

const LINES = ['import os', '', 'token = "…"', 'end'];

describe('the screen of an audit', () => {
  it('shows how far one is, what was found, the code, the reasons and the keys', () => {
    const audit = fabricateAudit({
      secrets: 3,
      reader: {
        readLines: () => undefined,
        historyOf: () => ({ origin: undefined, lines: ['this line is from abc by Ada on 2026-01-01'] }),
      },
    });
    expect(
      fakeTerminal(audit)
        .lines()
        .map((line) => line.trimEnd()),
    ).toMatchInlineSnapshot(`
      [
        " leaklint audit                                               1 of 3, 0 decided",
        "────────────────────────────────────────────────────────────────────────────────",
        "CRITICAL  GitHub token                                                   ghp_…ut",
        "acme-token · high confidence · 1 place",
        "unaudited",
        "",
        "src/app1.py:3:10",
        "▸    3 │ token = "ghp_…ut"",
        "  • its check digits hold",
        "  • bound to the name token",
        "  ↺ this line is from abc by Ada on 2026-01-01",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "────────────────────────────────────────────────────────────────────────────────",
        "",
        "f false positive  t test  r revoked  a accepted  p true positive  u undo  ? keys",
      ]
    `);
  });

  it.each([
    [80, 24],
    [40, 12],
    [200, 60],
    [20, 8],
  ])('fits %i columns and %i rows, also with the help, a question or a long text on it', async (columns, rows) => {
    const long = `x${'/deep'.repeat(60)}/日本語.py`;
    const audit = fabricateAudit({
      secrets: 3,
      reader: { readLines: () => LINES, historyOf: () => ({ origin: undefined, lines: ['word '.repeat(80)] }) },
      adapt: (finding) => ({ ...finding, title: 'T'.repeat(300), location: { ...finding.location, path: long } }),
    });
    const terminal = fakeTerminal(audit);
    for (const keys of [[], ['?'], ['x', 'b'], ['q', 'e', `"${'long '.repeat(60)}"`], ['escape', 's']]) {
      await terminal.press(...keys);
      expect(terminal.lines({ columns, rows })).toHaveLength(rows);
    }
  });

  it('lets nothing that was scanned steer the terminal', () => {
    const evil = 'a\u001B[2J\u202Eb\u0007';
    const audit = fabricateAudit({
      secrets: 1,
      reader: { readLines: () => undefined, historyOf: () => ({ origin: undefined, lines: [evil] }) },
      adapt: (finding) => ({
        ...finding,
        title: evil,
        reasons: [evil],
        location: { ...finding.location, path: evil },
        snippet: [{ line: 3, text: evil }],
      }),
    });
    const screen = fakeTerminal(audit).screen({ columns: 100, rows: 40 });
    for (const control of ['\u001B', '\u202E', '\u0007']) expect(screen).not.toContain(control);
  });

  it('scrolls a secret with many places', async () => {
    const audit = fabricateAudit({
      secrets: 1,
      reader: { readLines: () => undefined, historyOf: () => ({ origin: undefined, lines: [] }) },
      adapt: (finding) => ({ ...finding, reasons: Array.from({ length: 40 }, (_, n) => `reason ${n}`) }),
    });
    const terminal = fakeTerminal(audit);
    expect(terminal.screen()).toMatch(/↓ \d+ more lines: space/);
    await terminal.press(' ', ' ', ' ', ' ', ' ', ' ');
    expect(terminal.screen()).toContain('↑ the end');
  });

  it('says so when nothing is found for an entry any more, or when there is nothing at all', () => {
    const stale = fabricateAudit({ secrets: 1 });
    const { salt, entries } = stale.read();
    expect(salt).not.toBe('');
    stale.edit((entry) => ({ ...entry, fingerprint: hashOf(9) }));
    stale.session.refresh();
    expect(entries).toHaveLength(2);
    expect(fakeTerminal(stale).screen()).toContain('leaklint baseline update');
    expect(fakeTerminal(fabricateAudit({ secrets: 0 })).screen()).toContain('The baseline is empty');
  });

  it('paints nothing without colours', () => {
    expect(paintLine([piece('a', 'danger'), piece('b')], false)).toBe('ab');
    expect(paintLine([piece('a', 'danger'), piece('b')], true)).toBe('\u001B[1;31ma\u001B[0mb');
  });
});
