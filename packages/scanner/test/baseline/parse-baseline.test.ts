import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { formatBaseline } from '../../src/baseline/format-baseline.ts';
import { parseBaseline } from '../../src/baseline/parse-baseline.ts';
import { entry, hash, SALT } from './entries.ts';

const text = formatBaseline({ salt: SALT, entries: [entry(), entry({ fingerprint: hash(200) })] });
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

function problemOf(broken: string): string {
  try {
    parseBaseline(broken, 'b.json');
    return 'none';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('a baseline that is not as it should be', () => {
  const entryLine = lineOf('"fingerprint"');
  it.each([
    ['a missing comma', text.replace('"unaudited"},', '"unaudited"}'), `b.json:${entryLine + 1}:1: expected ","`],
    ['half a file', text.slice(0, text.length / 2), /^b\.json:\d+:\d+: /],
    ['an empty file', '', 'b.json:1:1: the file ends too early'],
    ['a count of none', text.replace('"count":1', '"count":0'), `b.json:${entryLine}:1: "count" must be`],
    ['a wrong verdict', text.replace('"unaudited"', '"unaudted"'), 'did you mean unaudited?'],
    ['a key that is none', text.replace('"count"', '"line":7,"count"'), 'unknown key "line"'],
    ['a key at the top that is none', text.replace('"salt"', '"generated_at":1,"salt"'), 'unknown key "generated_at"'],
    ['a hash of another length', text.replace(hash(1), 'abc'), '"fingerprint" must be 32'],
    ['a day that is none', text.replace('"unaudited"', '"test","expires":"soon"'), '"expires" must be a day'],
    ['no salt', text.replace(SALT, ''), '"salt" must be hexadecimal'],
    ['a newer format', text.replace('"version":1', '"version":2'), 'written by a newer leaklint (format 2'],
    ['another file', '{"results":[]}', '"version" is missing'],
    ['a list', '[]', 'this is no baseline'],
    ['deep nesting', '['.repeat(5000), 'nested too deeply'],
  ])('is refused with its place: %s', (_, broken, message) => {
    expect(problemOf(broken)).toMatch(message);
    expect(problemOf(broken)).toMatch(/^b\.json(?::\d+)?/);
  });

  it('is refused while a merge is not finished', () => {
    const conflict = text.replace('{"at":"07"},', '<<<<<<< HEAD\n=======\n>>>>>>> other\n{"at":"07"},');
    expect(problemOf(conflict)).toBe(
      `b.json:${lineOf('{"at":"07"}')}: an unfinished merge: keep the lines of both sides and take out the markers`,
    );
  });
});

it('is read in whatever way it is formatted', () => {
  const value: unknown = JSON.parse(text);
  expect(parseBaseline(JSON.stringify(value, undefined, 4), 'b.json')).toEqual(parseBaseline(text, 'b.json'));
});
