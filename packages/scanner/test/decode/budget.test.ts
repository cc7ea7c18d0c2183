import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/decode/budget.ts';
import { decodeText } from './decode-text.ts';
import { toBase64, toPercent } from './encoders.ts';

const VALUE = 'a value that stands for itself';

function nest(text: string, times: number): string {
  return times === 0 ? text : toBase64(nest(text, times - 1));
}

describe('the budget of decoding', () => {
  it('grows with the item and stays in bounds', () => {
    expect(createBudget(0).bytes).toBe(65_536);
    expect(createBudget(100_000).bytes).toBe(400_000);
    expect(createBudget(20_000_000).bytes).toBe(33_554_432);
    expect(createBudget(100_000_000).bytes).toBe(100_000_000);
  });

  it('says when the depth was not enough, and only then', () => {
    const enough = createBudget(1000);
    expect(decodeText(nest(VALUE, 3), { budget: enough }).map(({ via }) => via)).toContain('base64 > base64 > base64');
    expect(enough.exhausted).toBe(false);
    const tooLittle = createBudget(1000);
    expect(decodeText(nest(VALUE, 4), { budget: tooLittle }).map(({ text }) => text)).not.toContain(VALUE);
    expect(tooLittle.exhausted).toBe(true);
  });

  it('says when the bytes were not enough', () => {
    const budget = { ...createBudget(0), bytes: 100 };
    const text = `${toBase64(VALUE)} ${toBase64(VALUE)} ${toBase64(VALUE)} ${toBase64(VALUE)}`;
    expect(decodeText(text, { budget }).length).toBeLessThan(4);
    expect(budget.exhausted).toBe(true);
  });

  it('says when the spans were too many', () => {
    const budget = { ...createBudget(0), spans: 2 };
    expect(decodeText(`${toBase64(VALUE)} ${toBase64(VALUE)} ${toBase64(VALUE)}`, { budget })).toHaveLength(2);
    expect(budget.exhausted).toBe(true);
  });

  it('spends nothing where nothing is encoded', () => {
    const budget = createBudget(1000);
    decodeText(`${VALUE} `.repeat(30), { budget });
    decodeText(toPercent('short'), { budget });
    expect(budget).toEqual(createBudget(1000));
  });
});
