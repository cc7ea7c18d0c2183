import * as fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditSession } from '../../../src/audit/model/audit-session.ts';
import { createFileStore } from '../../../src/audit/model/audit-store.ts';
import { createAuditSession } from '../../../src/audit/model/audit-session.ts';
import { loadOwnBaseline } from '../../../src/baseline/baseline-file.ts';
import { VERDICTS } from '../../../src/baseline/entry.ts';
import { formatBaseline } from '../../../src/baseline/format-baseline.ts';
import { fabricateAudit, hashOf, TODAY, type FabricatedAudit } from '../fabricated-audit.ts';

const verdictsIn = ({ read }: FabricatedAudit): readonly string[] =>
  read().entries.map(({ path, verdict, reason = '' }) => `${path} ${verdict} ${reason}`.trim());
const verdictOf = (session: AuditSession, secret: number): string => {
  const group = session.group(hashOf(secret));
  return group === undefined ? 'gone' : session.stateOf(group).verdict;
};

describe('an audit session', () => {
  it('makes one group of all places of a secret, and one decision holds for all of them', async () => {
    const audit = fabricateAudit({ secrets: 2 });
    expect(audit.session.groups().map(({ places }) => places.length)).toEqual([1, 2]);
    const outcome = await audit.session.decide([hashOf(0)], { verdict: 'test', reason: 'fixture', by: 'ada' });
    expect(outcome.applied).toHaveLength(2);
    expect(verdictsIn(audit)).toEqual([
      'src/app0.py test fixture',
      'test/case0.py test fixture',
      'src/app1.py unaudited',
    ]);
    expect(audit.session.progress()).toEqual({ groups: 2, decided: 1 });
  });

  it('writes each decision at once: a session that dies loses nothing', async () => {
    const audit = fabricateAudit({ secrets: 4 });
    await audit.session.decide([hashOf(1)], { verdict: 'revoked' });
    const loaded = loadOwnBaseline(audit.file, 'baseline');
    if (loaded === undefined) throw new Error('gone');
    const next = createAuditSession({ store: createFileStore(loaded), observed: [], today: TODAY });
    expect(verdictOf(next, 1)).toBe('revoked');
  });

  it('keeps what somebody else wrote about other secrets', async () => {
    const audit = fabricateAudit({ secrets: 3 });
    audit.edit((entry) => (entry.fingerprint === hashOf(2) ? { ...entry, verdict: 'accepted', by: 'bob' } : entry));
    const outcome = await audit.session.decide([hashOf(1)], { verdict: 'test' });
    expect(outcome.conflicts).toEqual([]);
    expect(outcome.changedElsewhere).toEqual([hashOf(2)]);
    expect([verdictOf(audit.session, 1), verdictOf(audit.session, 2)]).toEqual(['test', 'accepted']);
  });

  it('does not overwrite what somebody else decided over the same secret, in none of its places, until asked again', async () => {
    const audit = fabricateAudit({ secrets: 1 });
    audit.edit((entry) => (entry.path.startsWith('test/') ? { ...entry, verdict: 'accepted', by: 'bob' } : entry));
    const outcome = await audit.session.decide([hashOf(0)], { verdict: 'test' });
    expect(outcome).toMatchObject({ applied: [], conflicts: [hashOf(0)] });
    expect(verdictsIn(audit)).toEqual(['src/app0.py unaudited', 'test/case0.py accepted']);
    expect(await audit.session.decide([hashOf(0)], { verdict: 'test' })).toMatchObject({ conflicts: [] });
    expect(verdictsIn(audit)).toEqual(['src/app0.py test', 'test/case0.py test']);
  });

  it('does not ask when both decided the same', async () => {
    const audit = fabricateAudit({ secrets: 2 });
    audit.edit((entry) => (entry.fingerprint === hashOf(1) ? { ...entry, verdict: 'test', by: 'bob' } : entry));
    expect(await audit.session.decide([hashOf(1)], { verdict: 'test', by: 'ada' })).toMatchObject({ conflicts: [] });
    expect(audit.read().entries.find(({ verdict }) => verdict === 'test')?.by).toBe('bob');
  });

  it('refuses a decision over a state that the one who decides did not see', async () => {
    const { session } = fabricateAudit({ secrets: 2 });
    const [group] = session.groups();
    const seen = new Map([[group?.id ?? '', group === undefined ? '' : session.stateOf(group).stamp]]);
    await session.decide([...seen.keys()], { verdict: 'accepted' });
    expect(await session.decide([...seen.keys()], { verdict: 'test' }, seen)).toMatchObject({
      applied: [],
      conflicts: [...seen.keys()],
    });
  });

  it('says when an entry is gone, and brings in one that came', async () => {
    const audit = fabricateAudit({ secrets: 3 });
    audit.edit((entry) => (entry.fingerprint === hashOf(1) ? undefined : entry));
    expect(await audit.session.decide([hashOf(1)], { verdict: 'test' })).toMatchObject({ applied: [], gone: 1 });
    expect(audit.session.groups()).toHaveLength(2);
    const { salt, entries } = audit.read();
    const added = {
      fingerprint: hashOf(77),
      rule: 'acme-token',
      path: 'new.py',
      count: 1,
      verdict: 'unaudited',
    } as const;
    writeFileSync(audit.file, formatBaseline({ salt, entries: [...entries, added] }));
    expect(audit.session.refresh()).toEqual([hashOf(77)]);
    expect(audit.session.group(hashOf(77))?.places).toEqual([]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -60)],
    ['in the middle of a merge', (text: string) => text.replace('"entries"', '<<<<<<< ours\n"entries"')],
    ['made anew', (text: string) => text.replace(/"salt":"./, '"salt":"f')],
  ])('writes nothing over a file that is %s, and can go on when it is right again', async (_, spoil) => {
    const audit = fabricateAudit({ secrets: 2 });
    const text = readFileSync(audit.file, 'utf8');
    writeFileSync(audit.file, spoil(text));
    await expect(audit.session.decide([hashOf(0)], { verdict: 'test' })).rejects.toThrow(/^baseline/);
    expect(readFileSync(audit.file, 'utf8')).toBe(spoil(text));
    writeFileSync(audit.file, text);
    expect((await audit.session.decide([hashOf(0)], { verdict: 'test' })).applied).toHaveLength(2);
  });

  it('undoes a bulk decision over different judgements one by one, but not what somebody else judged since', async () => {
    const audit = fabricateAudit({ secrets: 4 });
    await audit.session.decide([hashOf(1)], { verdict: 'accepted', reason: 'known' });
    const before = verdictsIn(audit);
    await audit.session.decide([0, 1, 2, 3].map(hashOf), { verdict: 'revoked' });
    await audit.session.undo();
    expect(verdictsIn(audit)).toEqual(before);
    await audit.session.redo();
    audit.edit((entry) => (entry.fingerprint === hashOf(2) ? { ...entry, verdict: 'test' } : entry));
    expect(await audit.session.undo()).toMatchObject({ conflicts: [hashOf(2)] });
    expect([1, 2, 3].map((secret) => verdictOf(audit.session, secret))).toEqual(['accepted', 'test', 'unaudited']);
    expect(await audit.session.undo()).toMatchObject({ applied: [{ group: hashOf(1) }] });
    expect(await audit.session.undo()).toBeUndefined();
  });

  it('whatever is decided, undone and made again, file and model say the same, and undoing all gives the first file back', async () => {
    const deed = fc.oneof(
      fc.record({
        kind: fc.constant('decide' as const),
        secrets: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
        verdict: fc.constantFrom(...VERDICTS),
        reason: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      }),
      fc.constant({ kind: 'undo' as const }),
      fc.constant({ kind: 'redo' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        const audit = fabricateAudit({ secrets: 5 });
        const first = readFileSync(audit.file, 'utf8');
        for (const each of deeds) {
          if (each.kind === 'decide') {
            const reason = each.reason === undefined ? {} : { reason: each.reason };
            await audit.session.decide(each.secrets.map(hashOf), { verdict: each.verdict, ...reason });
          } else await audit.session[each.kind]();
          const entries = audit.session.groups().flatMap((group) => audit.session.stateOf(group).entries);
          expect(formatBaseline({ salt: audit.read().salt, entries })).toBe(readFileSync(audit.file, 'utf8'));
        }
        while (audit.session.steps().undo > 0) await audit.session.undo();
        expect(readFileSync(audit.file, 'utf8')).toBe(first);
      }),
      { numRuns: 25 },
    );
  });

  it('waits for somebody who is writing, and neither loses a decision', async () => {
    const audit = fabricateAudit({ secrets: 6 });
    const loaded = loadOwnBaseline(audit.file, 'baseline');
    if (loaded === undefined) throw new Error('gone');
    const other = createAuditSession({ store: createFileStore(loaded), observed: [], today: TODAY });
    const turns = [0, 1, 2].map((n) => [
      audit.session.decide([hashOf(n)], { verdict: 'test' }),
      other.decide([hashOf(n + 3)], { verdict: 'accepted' }),
    ]);
    await Promise.all(turns.flat());
    expect(audit.read().entries.filter(({ verdict }) => verdict === 'unaudited')).toEqual([]);
  });
});
