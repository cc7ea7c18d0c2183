import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileGlobs } from '../../src/adapter/compile-globs.ts';
import { configSchema, keysAt } from '../../src/config/config-schema.ts';
import { parseJson } from '../../src/core/text/parse-json.ts';
import { parseYaml } from '../../src/config/parse-yaml.ts';
import { validateConfig } from '../../src/config/validate-config.ts';

const docs = readFileSync(new URL('../../../../docs/config.md', import.meta.url), 'utf8');
const examples = Array.from(docs.matchAll(/^```(?<language>json|yaml)\n(?<text>.*?)^```/gms), ({ groups }) => ({
  language: groups?.['language'] ?? '',
  text: groups?.['text'] ?? '',
}));
const parsed = examples.map(({ language, text }) =>
  validateConfig(language === 'json' ? parseJson(text, 'docs') : parseYaml(text, 'docs')),
);

describe('docs/config.md', () => {
  test('explains every key, and the keys of every object', () => {
    const keys = [[], ['allow'], ['checks'], ['rules', 'any']].flatMap((path) => keysAt(path));
    expect(keys.filter((key) => !docs.includes(`\`${key}\``) && key !== '$schema')).toEqual([]);
    expect(keys.length).toBeGreaterThan(20);
  });

  test('has an example of every key, and every example is valid', () => {
    const shown = new Set(parsed.flatMap((config) => Object.keys(config)));
    expect(Object.keys(configSchema.entries).filter((key) => !shown.has(key))).toEqual([]);
  });

  test('has globs that mean what it says', () => {
    const globs = parsed.find((config) => config.exclude !== undefined)?.exclude ?? [];
    const matcher = compileGlobs([{ folder: '', globs, origin: 'docs' }]);
    const out = ['a/dist/b', 'x/y.snap', 'docs/generated/a', 'test/a/b.pem'];
    const kept = ['dist', 'a/docs/generated', 'test/known/a.pem', 'src/b.pem'];
    expect([...out, ...kept].filter((path) => matcher(path) !== undefined)).toEqual(out);
  });
});
