import { expect, test } from 'vitest';
import { describeConfig } from '../../src/config/describe-config.ts';
import { defaultConfig } from '../../src/config/effective-config.ts';

test('shows what holds, and where it comes from', () => {
  const scope = { folder: 'api', above: '', globs: ['gen'], origin: 'api/leaklint.config.json' };
  const shown: unknown = JSON.parse(
    describeConfig({
      ...defaultConfig,
      sources: ['leaklint.config.json', 'api/leaklint.config.json'],
      rules: [
        { rule: 'a', isActive: false, origin: 'leaklint.config.json' },
        { rule: 'b', isActive: true, severity: 'low', origin: 'api/leaklint.config.json' },
      ],
      customRules: [
        { file: 'own.yaml', folder: '', source: { kind: 'text', text: '- id: x' } },
        { file: 'leaklint.config.json', folder: '', source: { kind: 'inline', rules: [{}, {}] } },
      ],
      exclude: [scope],
      checks: { isEnabled: false, settings: {}, options: {} },
    }),
  );
  expect(shown).toEqual({
    sources: ['leaklint.config.json', 'api/leaklint.config.json'],
    files: 'worktree',
    minConfidence: 'medium',
    checks: false,
    foreignPragmas: false,
    baseline: null,
    rules: [
      { rule: 'a', severity: 'off', origin: 'leaklint.config.json' },
      { rule: 'b', severity: 'low', origin: 'api/leaklint.config.json' },
    ],
    customRules: [
      { file: 'own.yaml', folder: '' },
      { file: 'leaklint.config.json', folder: '', rules: 2 },
    ],
    exclude: [scope],
    allow: { paths: [], values: [], hashes: [] },
  });
});

test('does not show allowed values, one of which may be a secret after all', () => {
  const value = ['correct', 'horse', 'battery', 'staple'].join('-');
  const allow = { paths: [], values: [value], hashes: ['5f3a'] };
  const text = describeConfig({ ...defaultConfig, allow });
  expect(text).not.toContain('horse');
  expect(text).toContain('5f3a');
});
