import { describe, expect, it } from 'vitest';
import { diffBaselines, isEmptyDiff } from '../../src/baseline/diff-baselines.ts';
import type { BaselineEntry } from '../../src/baseline/entry.ts';
import { setVerdict } from '../../src/baseline/set-verdict.ts';
import { updateEntries, type ObservedPlace } from '../../src/baseline/update-entries.ts';
import { entry, hash, SALT } from './entries.ts';

const judged = entry({ verdict: 'accepted', reason: 'a demo', by: 'ada', expires: '2030-01-01' });
const baseline = { salt: SALT, entries: [judged, entry({ fingerprint: hash(2), path: 'gone.py' })] };
const known = (of: BaselineEntry, path = of.path): ObservedPlace => ({
  key: { ...of, path },
  judgement: { kind: 'known', entry: of },
});
const found = (key: BaselineEntry): ObservedPlace => ({ key, judgement: { kind: 'reported', reason: undefined } });

describe('an update', () => {
  it('keeps verdicts, adds what is new as unaudited, takes out what is gone', () => {
    const fresh = entry({ fingerprint: hash(3) });
    const { baseline: next, changes } = updateEntries(
      baseline,
      [known(judged), found(fresh), found(fresh)],
      () => true,
    );
    expect(next.entries).toEqual([judged, { ...fresh, count: 2 }]);
    expect(changes).toEqual({
      added: [{ ...fresh, count: 2 }],
      removed: [baseline.entries[1]],
      moved: [],
      recounted: [],
    });
  });

  it('takes the verdict along to where a file has moved', () => {
    const { baseline: next, changes } = updateEntries(baseline, [known(judged, 'new.py')], () => false);
    expect(next.entries.find(({ path }) => path === 'new.py')).toEqual({ ...judged, path: 'new.py' });
    expect(changes.moved).toEqual([{ from: judged, to: { ...judged, path: 'new.py' } }]);
    expect(next.entries.some(({ path }) => path === judged.path)).toBe(false);
  });

  it('counts anew what there is more or less of', () => {
    const twice = { ...judged, count: 2 };
    const more = updateEntries(baseline, [known(judged), found(judged)], () => true);
    expect(more.changes.recounted).toEqual([{ from: judged, to: twice }]);
    const less = updateEntries({ salt: SALT, entries: [twice] }, [known(twice)], () => true);
    expect(less.baseline.entries).toEqual([judged]);
  });

  it('leaves what the scan did not look at', () => {
    expect(updateEntries(baseline, [], () => false).baseline).toEqual(baseline);
    const twice = { salt: SALT, entries: [{ ...judged, count: 2 }] };
    expect(
      updateEntries(
        twice,
        twice.entries.map((each) => known(each)),
        () => false,
      ).baseline,
    ).toEqual(twice);
  });

  it('leaves an entry that has expired to people', () => {
    const expired = { ...judged, expires: '2020-01-01' };
    expect(updateEntries({ salt: SALT, entries: [expired] }, [found(expired)], () => true).baseline.entries).toEqual([
      expired,
    ]);
  });
});

describe('a difference', () => {
  it('tells additions, removals, moves, judgements and counts apart', () => {
    const [first = judged, second = judged] = baseline.entries;
    const fresh = entry({ fingerprint: hash(7) });
    const after = {
      salt: SALT,
      entries: [{ ...first, verdict: 'revoked' as const, count: 3 }, { ...second, path: 'there.py' }, fresh],
    };
    const diff = diffBaselines(baseline, after);
    expect(diff).toMatchObject({ added: [fresh], removed: [], isNew: false });
    expect(diff.moved).toEqual([{ from: second, to: { ...second, path: 'there.py' } }]);
    expect(diff.rejudged.map(({ to }) => to.verdict)).toEqual(['revoked']);
    expect(diff.recounted.map(({ to }) => to.count)).toEqual([3]);
    expect(diffBaselines(after, baseline)).toMatchObject({ added: [], removed: [fresh] });
  });

  it('is empty between the same, and all of it new where there was none', () => {
    expect(isEmptyDiff(diffBaselines(baseline, baseline))).toBe(true);
    expect(diffBaselines(undefined, baseline)).toMatchObject({ added: baseline.entries, isNew: true });
  });
});

it('sets a verdict on the entries that are meant, and drops what an old one said', () => {
  const { entries } = setVerdict(baseline, [judged], { verdict: 'revoked', by: 'bob' });
  expect(entries).toEqual([entry({ verdict: 'revoked', by: 'bob' }), baseline.entries[1]]);
});
