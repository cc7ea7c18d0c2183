import { parsePackedRules } from '@leaklint/rules/packed-rules';
import { pack as builtIn } from '@leaklint/rules/pack';
import { describe, expect, it } from 'vitest';
import type { CustomRules } from '../../src/config/effective-config.ts';
import { ConfigError, UsageError } from '../../src/core/errors.ts';
import { resolveRules } from '../../src/scan/active-rules.ts';
import { resolved } from './resolved.ts';

const ALL = { only: [], off: [] };
const off = (...rules: readonly string[]): { rule: string; isActive: boolean; origin: string }[] =>
  rules.map((rule) => ({ rule, isActive: false, origin: 'leaklint.config.json' }));
const acme: CustomRules = {
  file: 'rules.json',
  folder: 'acme',
  source: {
    kind: 'inline',
    rules: [
      {
        id: 'acme-token',
        name: 'Acme token',
        severity: 'high',
        confidence: 'high',
        keywords: ['acme_'],
        pattern: '(?<secret>acme_[a-z]{20})',
      },
    ],
  },
};

describe('the rules of a run', () => {
  it('are the built-in ones as they are, as long as nobody turns one off', async () => {
    const severe = [{ rule: 'jwt-token', isActive: true, severity: 'low' as const, origin: 'leaklint.config.json' }];
    for (const config of [resolved(), resolved({ rules: severe })]) {
      const rules = await resolveRules(config, ALL);
      expect(rules.pack).toBeUndefined();
      expect(rules.count).toBe(builtIn.ruleCount);
    }
  });

  it('are without those that are off everywhere', async () => {
    const rules = await resolveRules(resolved({ rules: off('jwt-token') }), { only: [], off: ['stripe-secret-key'] });
    expect(rules.count).toBe(builtIn.ruleCount - 2);
    expect([rules.isActive('jwt-token'), rules.isActive('stripe-secret-key')]).toEqual([false, false]);
    expect(rules.known).toContain('jwt-token');
  });

  it('are with those that a folder turns on again', async () => {
    const on = [...off('jwt-token'), { rule: 'jwt-token', isActive: true, origin: 'api/leaklint.config.json' }];
    const rules = await resolveRules(resolved({ rules: off('jwt-token') }, { api: { rules: on } }), ALL);
    expect(rules.isActive('jwt-token')).toBe(true);
  });

  it('take along the rules that they need beside their secrets', async () => {
    const { pack, count, helpers } = await resolveRules(resolved(), { only: ['aws-secret-near-id'], off: [] });
    expect(count).toBe(1);
    expect([...helpers]).toEqual(['aws-access-key-id']);
    expect(pack && parsePackedRules(pack).map(({ id }) => id)).toEqual(['aws-access-key-id', 'aws-secret-near-id']);
  });

  it('are with custom ones, which keep to their folder', async () => {
    const rules = await resolveRules(resolved({ customRules: [acme] }), ALL);
    expect(rules.count).toBe(builtIn.ruleCount + 1);
    expect(rules.folders.get('acme-token')).toBe('acme');
    expect((await rules.details()).get('acme-token')).toMatchObject({ id: 'acme-token', provider: 'custom' });
  });

  it.each([
    ['an unknown one', { only: ['jwt-tokn'], off: [] }, 'did you mean "jwt-token"?'],
    ['none that is left', { only: ['jwt-token'], off: ['jwt-token'] }, 'no rule is left'],
  ])('are an error for flags that name %s', async (_what, choice, message) => {
    const failure = resolveRules(resolved(), choice);
    await expect(failure).rejects.toThrow(UsageError);
    await expect(failure).rejects.toThrow(message);
  });

  it.each([
    [
      'names an unknown one',
      resolved({ rules: off('jwt-tokn') }),
      'leaklint.config.json: rules: unknown rule "jwt-tokn"',
    ],
    ['leaves none', resolved({ rules: off('*') }), 'no rule is left'],
    ['leaves none in a folder', resolved({}, { api: { rules: off('*') } }), 'no rule is left'],
    ['turns off the only one that is asked for', resolved({ rules: off('jwt-token') }), '"jwt-token" is off'],
  ])('are an error for a configuration that %s', async (_what, config, message) => {
    const failure = resolveRules(config, { only: ['jwt-token'], off: [] });
    await expect(failure).rejects.toThrow(ConfigError);
    await expect(failure).rejects.toThrow(message);
  });
});
