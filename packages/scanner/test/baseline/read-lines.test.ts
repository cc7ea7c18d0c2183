import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBaseline } from '../../src/baseline/format-baseline.ts';
import { parseBaseline } from '../../src/baseline/parse-baseline.ts';
import { readLines } from '../../src/baseline/read-lines.ts';
import { anyEntry, entry, hash, SALT } from './entries.ts';

/** The same file, formatted in a way that only the whole parser reads. */
function parseWhole(text: string): unknown {
  return parseBaseline(JSON.stringify(JSON.parse(text), undefined, 1), 'b.json');
}

describe('a baseline as leaklint writes it', () => {
  it('is read line by line as it is read as a whole, and each entry is found by its hash', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (entries, newline) => {
        const text = formatBaseline({ salt: SALT, entries }, newline);
        const read = readLines(text);
        if (read === undefined) {
          // Entries with the same key: whoever reads the whole file makes one of them.
          const keys = entries.map(({ fingerprint, path, rule }) => JSON.stringify([fingerprint, path, rule]));
          expect(new Set(keys).size).toBeLessThan(keys.length);
          return;
        }
        expect(read).toEqual(parseWhole(text));
        for (const each of read.entries) expect(read.lines?.withHash(each.fingerprint)).toContain(each);
      }),
    );
  });

  it('gives nothing that the whole parser would refuse or read otherwise, whatever happened to it', () => {
    const text = formatBaseline({
      salt: SALT,
      entries: [entry(), entry({ fingerprint: hash(2), path: 'src/b"\\.py', reason: 'ü', expires: '2027-01-31' })],
    });
    let taken = 0;
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', '"', '\\', ',', '{', '}', '0', 'a', '\n', '\t'),
        (at, put) => {
          const changed = text.slice(0, at) + put + text.slice(at + 1);
          const read = readLines(changed);
          if (read === undefined) return;
          taken++;
          expect(read).toEqual(parseWhole(changed));
        },
      ),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('is left to the whole parser wherever it is cut off', () => {
    const text = formatBaseline({ salt: SALT, entries: [entry(), entry({ fingerprint: hash(200) })] });
    for (let end = 0; end < text.length; end++) expect(readLines(text.slice(0, end))).toBeUndefined();
  });

  it('is left to the whole parser when a merge has left lines out of order or twice', () => {
    const text = formatBaseline({
      salt: SALT,
      entries: [entry({ fingerprint: hash(1), path: 'a' }), entry({ fingerprint: hash(1), path: 'b' })],
    });
    const [first = '', second = ''] = text.split('\n').filter((line) => line.includes('fingerprint'));
    expect(readLines(text)?.entries).toHaveLength(2);
    expect(readLines(text.replace(`${first}\n${second}`, `${second}\n${first}`))).toBeUndefined();
    expect(readLines(text.replace(second, first))).toBeUndefined();
    expect(readLines(text.replace('"at":"end"', '"at":"00"'))).toBeUndefined();
    expect(readLines(text.slice(0, -3))).toBeUndefined();
  });

  it('knows which rules it names, and gives the same entry each time', () => {
    const read = readLines(
      formatBaseline({
        salt: SALT,
        entries: [entry({ fingerprint: hash(3), path: 'a' }), entry({ fingerprint: hash(4), path: 'b' })],
      }),
    );
    expect(read?.lines?.mayNameRule('acme-token')).toBe(true);
    expect(read?.lines?.mayNameRule('acme')).toBe(false);
    expect(read?.lines?.withHash(hash(4))[0]).toBe(read?.entries[1]);
    expect(read?.lines?.withHash(hash(5))).toEqual([]);
  });
});
