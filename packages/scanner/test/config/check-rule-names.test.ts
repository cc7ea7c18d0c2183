import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRuleNames } from '../../src/config/check-rule-names.ts';
import { defaultConfig, type EffectiveConfig } from '../../src/config/effective-config.ts';
import { namesRule } from '../../src/config/names-rule.ts';
import { ConfigError } from '../../src/core/errors.ts';

const RULES = ['acme-key', 'acme-token', 'other-key'];

/** A configuration that switches rules off (`-name`) and on. */
function configWith(...names: readonly string[]): EffectiveConfig {
  const rules = names.map((name) => ({ rule: name.replace(/^-/, ''), isActive: !name.startsWith('-'), origin: 'c' }));
  return { ...defaultConfig, rules };
}

describe('rules that a configuration names', () => {
  test('may be known, or stand for known ones', () => {
    expect(() => {
      checkRuleNames([defaultConfig, configWith('-acme-*', 'acme-key'), configWith('-*', 'other-key')], RULES);
    }).not.toThrow();
  });

  test.each([
    [['-acme-kee'], 'c: rules: unknown rule "acme-kee"; did you mean "acme-key"?'],
    [['nothing-like-it'], 'c: rules: unknown rule "nothing-like-it"; see `leaklint rules list`'],
    [['acne-*'], 'c: rules: unknown rule "acne-*"; see `leaklint rules list`'],
    [['-*'], 'c: rules: no rule is left to scan with'],
    [['-acme-*', '-other-key'], 'c: rules: no rule is left to scan with'],
  ])('%j is an error, for a folder as for the root', (names, message) => {
    expect(() => {
      checkRuleNames([defaultConfig, configWith(...names)], RULES);
    }).toThrow(new ConfigError(message));
  });
});

describe('a name with stars', () => {
  test('matches as a regular expression would (property)', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*'), maxLength: 6 });
    fc.assert(
      fc.property(name, letters, (pattern, id) => {
        expect(namesRule(pattern, id)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(id));
      }),
      { numRuns: 2000 },
    );
  });

  test('is done quickly, however many there are', () => {
    const start = performance.now();
    expect(namesRule(`${'*a'.repeat(5000)}*b`, 'a'.repeat(10_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
