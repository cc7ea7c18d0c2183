import { describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../src/baseline/entry.ts';
import { indexEntries } from '../../src/baseline/entry-index.ts';
import { judgePlaces } from '../../src/baseline/judge-places.ts';
import type { StandingPlace, StandingState } from '../../src/core/finding.ts';
import type { Place } from '../../src/baseline/place.ts';
import { entry, hash } from './entries.ts';

const GONE = ['old.py', 'older.py'];

function judge(places: readonly Partial<Place>[], entries: readonly BaselineEntry[], canMove = true): string[] {
  const isGone = (path: string): boolean => GONE.includes(path);
  const world = { today: '2026-11-21', isGone, isMove: () => canMove };
  const whole = places.map((place) => ({ ruleId: 'acme-token', path: 'src/app.py', hash: hash(1), ...place }));
  return judgePlaces(whole, indexEntries({ entries }, isGone), world).judgements.map((judgement) =>
    judgement.kind === 'known' ? 'known' : (judgement.reason ?? 'new'),
  );
}

describe('what a baseline says', () => {
  it('knows the same secret of the same rule in the same file, and nothing else', () => {
    const places = [{}, { hash: hash(2) }, { ruleId: 'other' }, { path: 'b.py' }, { hash: undefined }];
    expect(judge(places, [entry()])).toEqual([
      'known',
      'new',
      'new',
      'the baseline knows it in src/app.py, not here',
      'new',
    ]);
  });

  it('reports one more than it counts', () => {
    const more = 'the baseline counts 2 of it in src/app.py, and this is one more';
    expect(judge([{}, {}, {}], [entry({ count: 2 })])).toEqual(['known', 'known', more]);
  });

  it('counts through the last day of an entry', () => {
    expect(judge([{}], [entry({ expires: '2026-11-21' })])).toEqual(['known']);
    expect(judge([{}], [entry({ expires: '2026-11-20' })])).toEqual([
      'its entry in the baseline expired after 2026-11-20',
    ]);
  });

  it('knows a folder, and everywhere, up to the count', () => {
    const places = [{ path: 'test/a.py' }, { path: 'test/b/c.py' }, { path: 'tests/d.py' }];
    expect(judge(places, [entry({ path: 'test/', count: 9 })]).map((answer) => answer === 'known')).toEqual([
      true,
      true,
      false,
    ]);
    expect(judge(places, [entry({ path: '/', count: 2 })]).filter((answer) => answer === 'known')).toHaveLength(2);
  });

  it('follows a file that was moved, as often as it counts, and only where git says that it could be', () => {
    const moved = [entry({ path: 'old.py' })];
    expect(judge([{ path: 'new.py' }], moved)).toEqual(['known']);
    expect(judge([{ path: 'a.py' }, { path: 'b.py' }], moved)[1]).toContain('knows it in old.py');
    expect(judge([{ path: 'new.py' }], moved, false)[0]).toContain('knows it in old.py');
  });

  it('gives the file itself the entry before one that it may have moved to', () => {
    const entries = [entry({ path: 'old.py' }), entry({ path: 'new.py' })];
    expect(judge([{ path: 'another.py' }, { path: 'new.py' }], entries)).toEqual(['known', 'known']);
  });

  it('knows a secret on standard input, which has no name to be scoped to', () => {
    expect(judge([{ path: '<stdin>' }, { path: '<stdin>' }], [entry()])[0]).toBe('known');
    expect(judge([{ path: '<stdin>', hash: hash(9) }], [entry()])).toEqual(['new']);
  });
});

describe('what a baseline says to history', () => {
  const past = (paths: Readonly<Record<string, number>>, states?: readonly StandingState[]): Partial<Place> => ({
    past: {
      paths: new Map(Object.entries(paths)),
      standing: states && { ruleIds: ['acme-token'], states: () => states },
    },
  });
  const stands = (path: string, more: Partial<StandingPlace> = {}): StandingPlace => {
    return { ruleId: 'acme-token', path, count: 1, isFormer: false, ...more };
  };
  const head = (...places: readonly StandingPlace[]): StandingState => ({ commit: 'c0', isHead: true, places });
  const branch = (...places: readonly StandingPlace[]): StandingState => ({ commit: 'c1', isHead: false, places });

  it('judges what stands in HEAD as a scan of the files would, and takes the rest for the past', () => {
    const seen = { 'src/app.py': 1, 'b.py': 1 };
    expect(judge([past(seen, [head(stands('src/app.py'))])], [entry()])).toEqual(['known']);
    expect(judge([past(seen, [head(stands('src/app.py'), stands('b.py'))])], [entry()])[0]).toContain('not in b.py');
    expect(judge([past(seen, [head(stands('src/app.py', { count: 2 }))])], [entry()])[0]).toContain('one more');
    expect(judge([past(seen, [head(stands('src/app.py', { count: 2 }))])], [entry({ count: 2 })])).toEqual(['known']);
  });

  it('follows a move in HEAD as often as the entry counts, and takes what the work tree has no more for moved', () => {
    const moved = [entry({ path: 'older.py' })];
    expect(judge([past({ 'b.py': 1 }, [head(stands('b.py'))])], moved)).toEqual(['known']);
    expect(judge([past({ 'b.py': 1 }, [head(stands('b.py'), stands('c.py'))])], moved)[0]).toContain('older.py');
    expect(judge([past({ 'old.py': 1 }, [head(stands('old.py'))])], [entry()])).toEqual(['known']);
  });

  it('reports what another branch has more, but not what HEAD once had there', () => {
    const seen = { 'src/app.py': 1, 'b.py': 1 };
    const now = head(stands('src/app.py'));
    expect(judge([past(seen, [now, branch(stands('src/app.py'))])], [entry()])).toEqual(['known']);
    expect(judge([past(seen, [now, branch(stands('src/app.py'), stands('b.py'))])], [entry()])[0]).toContain(
      'not in b.py',
    );
    const former = branch(stands('b.py', { isFormer: true }));
    expect(judge([past(seen, [now, former])], [entry()])).toEqual(['known']);
    const both = branch(stands('src/app.py', { count: 2, isFormer: true }), stands('b.py'));
    expect(judge([past(seen, [now, both])], [entry()])[0]).toContain('not in b.py');
  });

  it('knows what stands nowhere any more when an entry means a place that it had', () => {
    expect(judge([past({ 'src/app.py': 1, 'b.py': 1 }, [])], [entry()])).toEqual(['known']);
    expect(judge([{ path: 'b.py', ...past({ 'b.py': 1 }, []) }], [entry()])[0]).toContain('not here');
  });

  it('takes files that are gone for former places of what it knows', () => {
    expect(judge([past({ 'old.py': 1, 'src/app.py': 1 })], [entry()])).toEqual(['known']);
    expect(judge([past({ 'old.py': 1 })], [entry({ path: 'older.py' })])).toEqual(['known']);
    expect(judge([past({ 'old.py': 1 })], [entry({ fingerprint: hash(5) })])).toEqual(['new']);
  });

  it('reports another file that is still there, more of it, and what expired', () => {
    expect(judge([past({ 'src/app.py': 1, 'b.py': 1 })], [entry()])[0]).toContain('not in b.py');
    expect(judge([past({ 'src/app.py': 2 })], [entry()])[0]).toContain('one more');
    expect(judge([past({ 'src/app.py': 1 })], [entry({ expires: '2020-01-01' })])[0]).toContain('expired');
  });
});
