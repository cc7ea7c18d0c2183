import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toKeyPress } from '../../../src/audit/terminal/key-press.ts';
import { fabricateAudit, hashOf, type FabricatedAudit } from '../fabricated-audit.ts';
import { fakeTerminal } from './fake-terminal.ts';

const verdicts = ({ session }: FabricatedAudit): string =>
  session
    .groups()
    .map((group) => session.stateOf(group).verdict[0])
    .join('');
const first = ({ read }: FabricatedAudit): object =>
  read().entries.find(({ verdict }) => verdict !== 'unaudited') ?? {};

describe('the keys of the terminal', () => {
  it('decide, and go on to the next open secret; the file says so at once', async () => {
    const audit = fabricateAudit({ secrets: 6 });
    const terminal = fakeTerminal(audit);
    await terminal.press('f', 't', 'r', 'a', 'p');
    expect(verdicts(audit)).toBe('ftratu');
    expect(first(audit)).toMatchObject({ by: 'ada' });
    expect(terminal.screen()).toContain('6 of 6, 5 decided');
    await terminal.press('f');
    expect(terminal.screen()).toContain('nothing left to decide');
  });

  it('undo and make again, repeat the last decision, take one away', async () => {
    const audit = fabricateAudit({ secrets: 4 });
    const terminal = fakeTerminal(audit);
    await terminal.press('t', '.', 'u');
    expect(verdicts(audit)).toBe('tuuu');
    await terminal.press('U');
    expect(verdicts(audit)).toBe('ttuu');
    await terminal.press('g', '0');
    expect(verdicts(audit)).toBe('utuu');
    await terminal.press('u', 'u', 'u', 'u');
    expect(verdicts(audit)).toBe('uuuu');
    expect(terminal.screen()).toContain('nothing to take back');
  });

  it('give a reason and a last day, before a decision or after it', async () => {
    const audit = fabricateAudit({ secrets: 2 });
    const terminal = fakeTerminal(audit);
    await terminal.press('e', '"known to ops"', 'return', 'x', '"90d"', 'return', 'a');
    expect(first(audit)).toMatchObject({ verdict: 'accepted', reason: 'known to ops', expires: '2027-02-19' });
    await terminal.press('g', 'e', 'ctrl-u', '"new reason"', 'return');
    expect(first(audit)).toMatchObject({ verdict: 'accepted', reason: 'new reason', expires: '2027-02-19' });
    expect(terminal.state().current).toBe(audit.session.groups()[0]?.id);
    await terminal.press('x', 'ctrl-u', '"yesterday"', 'return');
    expect(terminal.screen()).toContain('a day such as 2027-01-31');
    await terminal.press('escape');
    expect(terminal.state().mode.kind).toBe('review');
  });

  it('filter, and decide over all that the filter shows', async () => {
    const audit = fabricateAudit({ secrets: 6 });
    const terminal = fakeTerminal(audit);
    await terminal.press('F', '"rule:acme-token"', 'return');
    expect(terminal.screen()).toContain('1 of 3');
    await terminal.press('b', 't', '"all of them"', 'return');
    expect(
      audit
        .read()
        .entries.filter(({ reason }) => reason === 'all of them')
        .every(({ rule }) => rule === 'acme-token'),
    ).toBe(true);
    expect(audit.session.progress().decided).toBe(3);
    await terminal.press('F', 'ctrl-u', '"nothing like it"', 'return');
    expect(terminal.screen()).toContain('nothing fits');
    await terminal.press('ctrl-u', 'return', 'u');
    expect(verdicts(audit)).toBe('uuuuuu');
  });

  it('a bulk decision needs a verdict and Enter: any other key is no', async () => {
    const audit = fabricateAudit({ secrets: 3 });
    const terminal = fakeTerminal(audit);
    await terminal.press('b', 'z', 'b', 't', 'escape');
    expect(verdicts(audit)).toBe('uuu');
  });

  it('search, and go from match to match', async () => {
    const audit = fabricateAudit({ secrets: 8 });
    const terminal = fakeTerminal(audit);
    await terminal.press('/', '"case6"', 'return');
    expect(terminal.screen()).toContain('src/app6.py:3:10');
    await terminal.press('/', '"case"', 'return', 'n');
    const here = terminal.state().current;
    await terminal.press('n', 'N');
    expect(terminal.state().current).toBe(here);
    await terminal.press('/', '"nowhere"', 'return');
    expect(terminal.screen()).toContain('found nowhere');
  });

  it('show a secret only after asking once, and only until one moves on', async () => {
    const audit = fabricateAudit({ secrets: 3 });
    const terminal = fakeTerminal(audit);
    const shows = (): boolean => [0, 1, 2].some((secret) => terminal.screen().includes(audit.token(secret)));
    await terminal.press('s', 'x');
    expect(shows()).toBe(false);
    await terminal.press('s', 'y');
    expect(shows()).toBe(true);
    await terminal.press('j');
    expect(shows()).toBe(false);
    await terminal.press('s');
    expect(shows()).toBe(true);
  });

  it('show what somebody else decided, and overwrite it only when told to', async () => {
    const audit = fabricateAudit({ secrets: 2 });
    const terminal = fakeTerminal(audit);
    const id = terminal.state().current ?? '';
    audit.edit((entry) =>
      entry.fingerprint === id ? { ...entry, verdict: 'accepted', reason: 'mine', by: 'bob' } : entry,
    );
    // Nobody has seen it on this screen yet: a decision would be over something else.
    await terminal.press('t');
    expect(terminal.screen()).toContain('somebody else judged it meanwhile: accepted, “mine”, by bob');
    await terminal.press('x');
    expect(verdicts(audit)).toBe('au');
    // Now it was seen.
    await terminal.press('t');
    expect(verdicts(audit)).toBe('tu');
  });

  it('take over what somebody else decided elsewhere, and say so', async () => {
    const audit = fabricateAudit({ secrets: 3 });
    const terminal = fakeTerminal(audit);
    audit.edit((entry) => (entry.fingerprint === hashOf(1) ? { ...entry, verdict: 'revoked' } : entry));
    await terminal.press('j');
    expect(terminal.screen()).toContain('changed by somebody else');
    expect(audit.session.progress().decided).toBe(1);
  });

  it('say that a decision was not written when the file is broken, and write it when it is right again', async () => {
    const audit = fabricateAudit({ secrets: 2 });
    const terminal = fakeTerminal(audit);
    const text = readFileSync(audit.file, 'utf8');
    writeFileSync(audit.file, text.slice(0, 400));
    await terminal.press('t');
    expect(terminal.screen()).toContain('not written: baseline');
    writeFileSync(audit.file, text);
    await terminal.press('t');
    expect(verdicts(audit)).toBe('tu');
  });

  it('leave with q, Ctrl-C and Ctrl-D, also out of the help', async () => {
    for (const keys of [['q'], ['ctrl-c'], ['ctrl-d'], ['?', 'ctrl-c']]) {
      const terminal = fakeTerminal(fabricateAudit({ secrets: 1 }));
      await terminal.press(...keys);
      expect(terminal.state().isOver).toBe(true);
    }
  });

  it('a conflict is asked about: m writes it all the same, anything else leaves theirs', async () => {
    for (const [key, expected] of [
      ['m', 'test'],
      ['x', 'accepted'],
    ] as const) {
      const audit = fabricateAudit({ secrets: 1 });
      const { session } = audit;
      // Somebody writes between the look at the file and the decision.
      const decide: typeof session.decide = async (ids, decision) => {
        if (decision.verdict === 'test' && audit.read().entries.every(({ verdict }) => verdict === 'unaudited')) {
          audit.edit((entry) => ({ ...entry, verdict: 'accepted', by: 'bob' }));
        }
        return session.decide(ids, decision);
      };
      const terminal = fakeTerminal({ ...audit, session: { ...session, decide } });
      await terminal.press('t');
      expect(terminal.screen()).toContain('somebody else judged it meanwhile: accepted, by bob');
      await terminal.press(key);
      expect(audit.read().entries.map(({ verdict }) => verdict)).toEqual([expected, expected]);
    }
  });
});

describe('toKeyPress', () => {
  it('tells typed text, keys with a name and control keys apart', () => {
    expect(toKeyPress('a', { name: 'a', sequence: 'a' })).toEqual({ name: 'a', text: 'a' });
    expect(toKeyPress('N', { name: 'n', sequence: 'N' })).toEqual({ name: 'N', text: 'N' });
    expect(toKeyPress('é', { sequence: 'é' })).toEqual({ name: 'é', text: 'é' });
    expect(toKeyPress(undefined, { name: 'up', sequence: '\u001B[A' })).toEqual({ name: 'up', text: '' });
    expect(toKeyPress('\r', { name: 'return' })).toEqual({ name: 'return', text: '' });
    expect(toKeyPress('\u0003', { name: 'c', ctrl: true })).toEqual({ name: 'ctrl-c', text: '' });
    expect(toKeyPress('\u001Ba', { name: 'a', meta: true })).toBeUndefined();
  });
});
