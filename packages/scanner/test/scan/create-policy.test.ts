import { describe, expect, it } from 'vitest';
import { compileGlobs } from '../../src/adapter/compile-globs.ts';
import type { EffectiveConfig, RuleSetting } from '../../src/config/effective-config.ts';
import type { ResolvedConfig } from '../../src/config/resolved-config.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import { createPolicy, lowestConfidence, type PolicyOptions } from '../../src/scan/create-policy.ts';
import { locatedSecret } from './located-secret.ts';
import { resolved } from './resolved.ts';

const secret = locatedSecret();
const AS_FOUND = { severity: 'high', confidence: 'high' };
const globs = (...patterns: readonly string[]): { folder: string; globs: readonly string[]; origin: string } => ({
  folder: '',
  globs: patterns,
  origin: 'test',
});
const rule = (given: Partial<RuleSetting>): RuleSetting => ({
  rule: 'acme-token',
  isActive: true,
  origin: 'test',
  ...given,
});

async function decide(
  config: ResolvedConfig,
  path = 'src/app.py',
  given: Partial<PolicyOptions> = {},
): Promise<unknown> {
  const policy = await createPolicy({
    config,
    minConfidence: undefined,
    folders: new Map(),
    helpers: new Set(),
    globs: async () => compileGlobs,
    ...given,
  });
  return policy(secret, path);
}

describe('what becomes of a secret', () => {
  it('is decided by the last setting that speaks of its rule', async () => {
    const rules = [rule({ severity: 'low' }), rule({ rule: 'acme-*', confidence: 'medium' }), rule({ rule: 'other' })];
    expect(await decide(resolved())).toEqual(AS_FOUND);
    expect(await decide(resolved({ rules }))).toEqual({ severity: 'low', confidence: 'medium' });
    expect(await decide(resolved({ rules: [...rules, rule({ isActive: false })] }))).toBe('not-asked-for');
    expect(await decide(resolved({ rules: [rule({ isActive: false }), rule({})] }))).toEqual(AS_FOUND);
  });

  it.each<[string, Partial<RuleSetting>, unknown]>([
    ['in the paths of its rule', { paths: globs('src/**') }, AS_FOUND],
    ['outside of the paths of its rule', { paths: globs('test/**') }, 'not-asked-for'],
    ['where its rule is excluded', { exclude: globs('*.py') }, 'not-asked-for'],
    ['as random as asked for', { entropy: 3 }, AS_FOUND],
    ['less random than asked for', { entropy: 6 }, 'not-asked-for'],
  ])('that is %s is decided by the options of the rule', async (_what, options, decision) => {
    expect(await decide(resolved({ rules: [rule(options)] }))).toEqual(decision);
  });

  it.each<[string, Partial<EffectiveConfig['allow']>]>([
    ['its value', { values: [secret.value] }],
    ['its fingerprint', { hashes: [fingerprint(secret.family, secret.value)] }],
    ['its path', { paths: [globs('*.py')] }],
  ])('is that it is allowed, by %s', async (_what, allow) => {
    const config = { allow: { paths: [], values: [], hashes: [], ...allow } };
    expect(await decide(resolved(config))).toBe('allowed');
    expect(await decide(resolved({}, { lib: config }), 'src/app.py')).toEqual(AS_FOUND);
    expect(await decide(resolved({}, { src: config }), 'src/app.py')).toBe('allowed');
  });

  it('depends on its confidence; the flag wins over the configuration', async () => {
    const unsure = [rule({ confidence: 'low' })];
    expect(await decide(resolved({ rules: unsure, minConfidence: 'medium' }))).toBe('not-asked-for');
    expect(await decide(resolved({ rules: unsure, minConfidence: 'medium' }), 'a', { minConfidence: 'low' })).toEqual({
      severity: 'high',
      confidence: 'low',
    });
  });

  it('is nothing for a rule that only helps another, or outside of the folder that its rule keeps to', async () => {
    expect(await decide(resolved(), 'a', { helpers: new Set(['acme-token']) })).toBe('not-asked-for');
    const folders = new Map([['acme-token', 'src']]);
    expect(await decide(resolved(), 'src/app.py', { folders })).toEqual(AS_FOUND);
    expect(await decide(resolved(), 'srcs/app.py', { folders })).toBe('not-asked-for');
  });
});

describe('the confidence that threads report from', () => {
  it('is the lowest that any folder could want to see', () => {
    const config = resolved({ minConfidence: 'high' }, { src: { minConfidence: 'medium' } });
    expect(lowestConfidence(config, undefined)).toBe('medium');
    expect(lowestConfidence(config, 'high')).toBe('high');
    expect(lowestConfidence(resolved({ rules: [rule({ confidence: 'high' })] }), 'high')).toBe('low');
  });
});
