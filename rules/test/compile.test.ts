import { describe, expect, it } from 'vitest';
import { compilePack, mergePacks, selectRules } from '../src/compile.ts';
import { parsePackedRules } from '../src/packed-rules.ts';
import { MARKS } from '../src/keywords/marks.ts';
import type { Pack } from '../src/pack.ts';
import { ruleOf } from './rule-of.ts';

const acme = ruleOf({ id: 'acme-token', keywords: ['acme_', 'akme_'], pattern: 'a[ck]me_[a-z]{9}' });
const zeta = ruleOf({ id: 'zeta-key', keywords: ['zeta_', 'acme_'], pattern: '(?:zeta|acme)_[A-Z]{9}' });

const ids = (pack: Pack): readonly string[] => parsePackedRules(pack).map((rule) => rule.id);

function rulesOf(pack: Pack, keyword: string): readonly (string | undefined)[] {
  return (pack.keywordRules[pack.keywords.indexOf(keyword)] ?? []).map((index) => ids(pack)[index]);
}

describe('compilePack', () => {
  it('names the rules of each keyword', () => {
    const pack = compilePack([acme, zeta]);
    expect(pack.keywords).toEqual(['acme_', 'akme_', 'zeta_', ...MARKS]);
    expect(rulesOf(pack, 'acme_')).toEqual(['acme-token', 'zeta-key']);
    expect(rulesOf(pack, 'akme_')).toEqual(['acme-token']);
    expect(pack.ruleCount).toBe(2);
  });

  it('is plain data that JSON keeps', () => {
    const pack = compilePack([acme, zeta]);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  it('has the same hash for the same rules and another for any change', () => {
    const { hash } = compilePack([acme, zeta]);
    expect(compilePack([{ ...acme }, zeta]).hash).toBe(hash);
    for (const changed of [
      { ...acme, entropy: 1 },
      { ...acme, keywords: ['acme_'] },
      { ...acme, severity: 'low' as const },
      { ...acme, paths: ['*.tf'] },
    ]) {
      expect(compilePack([changed, zeta]).hash).not.toBe(hash);
    }
  });

  it('gives a window that holds every match around its keyword, and what its edges look at', () => {
    const [packed] = parsePackedRules(compilePack([acme]));
    expect(packed?.reach).toEqual([6, 10]);
  });

  it('gives the names of a binding rule, and the families and parts of any', () => {
    const binding = ruleOf({ id: 'generic-password', detector: 'binding', pattern: '', keywords: ['password'] });
    const parts = [{ rule: 'acme-token', lines: 3, required: true }];
    const [first, second] = parsePackedRules(compilePack([binding, { ...acme, family: 'acme', parts }]));
    expect(first).toMatchObject({ detector: 'binding', pattern: '', names: ['password'], family: 'generic-password' });
    expect(second).toMatchObject({ family: 'acme', parts });
  });
});

describe('mergePacks', () => {
  it('gives what compiling all rules together gives', () => {
    expect(mergePacks(compilePack([acme]), compilePack([zeta]))).toEqual(compilePack([acme, zeta]));
  });

  it('lets a later rule replace an earlier one of the same id', () => {
    const replaced = mergePacks(
      compilePack([acme, zeta]),
      compilePack([{ ...acme, keywords: ['acme_new_'], pattern: 'acme_new_x' }]),
    );
    expect(ids(replaced)).toEqual(['acme-token', 'zeta-key']);
    expect(replaced.keywords).not.toContain('akme_');
    expect(rulesOf(replaced, 'acme_new_')).toEqual(['acme-token']);
  });
});

describe('selectRules', () => {
  const pack = compilePack([acme, zeta]);

  it('takes rules out with the keywords that only they have', () => {
    const selected = selectRules(pack, { off: new Set(['acme-token']) });
    expect(ids(selected)).toEqual(['zeta-key']);
    expect(selected.keywords).toEqual(['acme_', 'zeta_', ...MARKS]);
  });

  it('keeps only the named rules, less those that are off', () => {
    expect(ids(selectRules(pack, { only: new Set(['acme-token']) }))).toEqual(['acme-token']);
    expect(selectRules(pack, { only: new Set(['acme-token']), off: new Set(['acme-token']) }).ruleCount).toBe(0);
  });

  it('gives the same pack when nothing is selected', () => {
    expect(selectRules(pack, {})).toEqual(pack);
  });
});
