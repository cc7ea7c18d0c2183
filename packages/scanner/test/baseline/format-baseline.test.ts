import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEntries } from '../../src/baseline/entry.ts';
import { formatBaseline } from '../../src/baseline/format-baseline.ts';
import { linesOfEntries } from '../../src/baseline/lines-of-entries.ts';
import { parseBaseline } from '../../src/baseline/parse-baseline.ts';
import { resolveDuplicates } from '../../src/baseline/resolve-duplicates.ts';
import { anyEntry, entry, hash, SALT } from './entries.ts';

const anyEntries = fc.array(anyEntry, { maxLength: 40 }).map(resolveDuplicates);

describe('the text of a baseline', () => {
  it('gives back the entries that it was made of, and the same text again', () => {
    fc.assert(
      fc.property(anyEntries, fc.constantFrom('\n', '\r\n'), (entries, newline) => {
        const text = formatBaseline({ salt: SALT, entries }, newline);
        const parsed = parseBaseline(text, 'b.json');
        expect(parsed).toEqual({ salt: SALT, entries });
        expect(formatBaseline(parsed, newline)).toBe(text);
      }),
    );
  });

  it('is the same in whatever order the entries come', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(formatBaseline({ salt: SALT, entries: entries.toReversed() })).toBe(
          formatBaseline({ salt: SALT, entries }),
        );
      }),
    );
  });

  it('has each entry on a line of its own, in the order of hashes', () => {
    const entries = [entry({ fingerprint: hash(200) }), entry({ fingerprint: hash(3) }), entry({ path: 'z' })];
    const lines = linesOfEntries(formatBaseline({ salt: SALT, entries }));
    expect(lines.size).toBe(3);
    expect([...lines.values()]).toEqual([...lines.values()].sort((a, b) => a - b));
  });

  it('stays valid whichever of the lines of two sides a merge keeps', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (ours, theirs) => {
        const sides = [ours, theirs].map((entries) => formatBaseline({ salt: SALT, entries }).split('\n'));
        const [first = [], second = []] = sides;
        const extra = second.filter((line) => !first.includes(line));
        const at = first.indexOf('{"at":"80"},');
        const text = [...first.slice(0, at), ...extra, ...first.slice(at)].join('\n');
        expect(parseBaseline(text, 'b.json').entries).toEqual(resolveDuplicates([...ours, ...theirs]));
      }),
    );
  });

  it('holds no time and no version of the program', () => {
    const text = formatBaseline({ salt: SALT, entries: [entry()] });
    expect(text).not.toMatch(/20\d\d-|\d+\.\d+\.\d+|"line|"time/);
  });
});

describe('an entry that two branches changed', () => {
  it('keeps a decision rather than none, and the more careful one', () => {
    const sides = [
      entry(),
      entry({ verdict: 'false-positive', reason: 'an example', count: 2 }),
      entry({ verdict: 'revoked' }),
    ];
    expect(resolveDuplicates(sides)).toEqual([entry({ verdict: 'revoked', count: 2 })]);
    expect(resolveDuplicates(sides.slice(0, 2))).toEqual([sides[1]]);
  });

  it('ends in the same, whichever side comes first', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 2, maxLength: 2 }), ([a = entry(), b = entry()]) => {
        const [verdict, rule, path] = [a.verdict === b.verdict ? 'test' : b.verdict, a.rule, a.path] as const;
        const twin = { ...b, rule, path, fingerprint: a.fingerprint, verdict };
        const [one, two] = [resolveDuplicates([a, twin]), resolveDuplicates([twin, a])];
        if (a.verdict !== verdict) expect(one).toEqual(two);
        expect(one).toHaveLength(1);
      }),
    );
  });

  it('ends earlier where both set a last day', () => {
    const [merged] = resolveDuplicates([entry({ expires: '2027-01-01' }), entry({ expires: '2026-12-01' })]);
    expect(merged?.expires).toBe('2026-12-01');
  });
});

it('puts entries between rulers in an order that sorting keeps', () => {
  expect(compareEntries(entry({ fingerprint: hash(1) }), entry({ fingerprint: hash(2) }))).toBeLessThan(0);
  expect(compareEntries(entry({ path: 'b' }), entry({ path: 'a' }))).toBeGreaterThan(0);
});
