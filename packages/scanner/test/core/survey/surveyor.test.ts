import { describe, expect, it } from 'vitest';
import { createSurveyor, GAP } from '../../../src/core/survey/surveyor.ts';
import { searchOptions } from '../../../src/scan/create-search-engine.ts';
import { randomText, randomWord, secretLine } from '../../helpers/history-text.ts';

const surveyor = createSurveyor(searchOptions({ pack: undefined, decode: true }));

/** Searches several texts at once, each a region of its own; `zones` may leave parts of the buffer out. */
function survey(texts: readonly string[], zones?: readonly { readonly start: number; readonly end: number }[]) {
  const regions: { start: number; end: number }[] = [];
  let at = 0;
  for (const text of texts) {
    regions.push({ start: at, end: at + text.length });
    at += text.length + GAP;
  }
  const length = regions.at(-1)?.end ?? 0;
  const buffer = surveyor.buffer(length + GAP).fill(0, 0, length + GAP);
  for (const [place, text] of texts.entries()) buffer.set(Buffer.from(text, 'latin1'), regions[place]?.start);
  return surveyor.survey({ length, regions, zones: zones ?? [{ start: 0, end: length }] });
}

const candidatesIn = (texts: readonly string[]) =>
  [...new Set(survey(texts).flatMap(({ region, isCandidate }) => (isCandidate ? [region] : [])))].sort();

describe('createSurveyor', () => {
  it('tells in which regions something may be a secret', () => {
    const texts = [randomText(1), secretLine(0), randomText(2), secretLine(2), secretLine(4)];
    expect(candidatesIn(texts)).toEqual([1, 3, 4]);
  });

  it('lets no match reach from one region into the next', () => {
    const secret = secretLine(4);
    const half = secret.indexOf("'") + 8;
    expect(candidatesIn([secret.slice(0, half), secret.slice(half)])).toEqual([]);
  });

  it('looks into what is encoded', () => {
    const encoded = Buffer.from(`${randomText(1)}\n${secretLine(0)}\n`).toString('base64');
    expect(candidatesIn([randomText(3), encoded])).toEqual([1]);
  });

  it('says how far it has seen around a place', () => {
    const [mark] = survey([`${randomText(9)}\n${secretLine(4)}`]).filter(({ isCandidate }) => isCandidate);
    expect(mark?.start).toBeLessThan((mark?.from ?? 0) - 200);
    expect(mark?.end).toBeGreaterThan((mark?.to ?? 0) + 600);
  });

  it('passes over keywords outside of the zones, and sees what is around those within', () => {
    const text = `${secretLine(0)}\n${'-'.repeat(400)}\n${secretLine(4)}`;
    const start = text.length - secretLine(4).length;
    const marks = survey([text], [{ start, end: start + 13 }]).filter(({ isCandidate }) => isCandidate);
    expect(marks).toHaveLength(1);
    expect(marks[0]?.from).toBeGreaterThanOrEqual(start);
  });

  it('grants every kind of path what it makes of a bare value', () => {
    const password = `${randomWord(1, 9)} ${randomWord(2, 9)}!7Q`;
    expect(candidatesIn([`DB_PASSWORD=${password}\n`])).toEqual([0]);
  });
});
