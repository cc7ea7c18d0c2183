import { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import leaklint, { leaklint as named } from '../src/index.ts';

describe('the plugin', () => {
  it('names itself, its version and its namespace', () => {
    expect(leaklint.meta).toEqual({
      name: packageJson.name,
      version: packageJson.version,
      namespace: 'leaklint',
    });
  });

  it('is the same object by default and by name', () => {
    expect(named).toBe(leaklint);
  });
});

describe.each(['recommended', 'strict'] as const)('configs.%s', (name) => {
  it('is accepted by ESLint, also beside a config that names the plugin itself', () => {
    const configs = [leaklint.configs[name], { plugins: { leaklint } }];
    const messages = new Linter().verify('export const answer = 42;\n', configs, 'answer.js');
    expect(messages).toEqual([]);
  });

  it('is typed for defineConfig, alone and as what a config extends', () => {
    const config = defineConfig(leaklint.configs[name], { files: ['**/*.ts'], extends: [leaklint.configs[name]] });
    const messages = new Linter().verify('console.log(process.env.API_KEY);\n', config, 'answer.js');
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['leaklint/no-secret-in-log']);
  });

  it('switches on only rules that exist', async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [leaklint.configs[name]] });
    const { rules } = await configOf(eslint);
    expect(Object.keys(rules)).toEqual(Object.keys(leaklint.configs[name].rules ?? {}));
  });
});

it('has every recommended rule in strict, and every rule of the plugin', () => {
  const strict = Object.keys(leaklint.configs.strict.rules ?? {});
  expect(strict).toEqual(expect.arrayContaining(Object.keys(leaklint.configs.recommended.rules ?? {})));
  expect(strict).toEqual(Object.keys(leaklint.rules).map((rule) => `leaklint/${rule}`));
});

async function configOf(eslint: ESLint): Promise<{ rules: object }> {
  const config: unknown = await eslint.calculateConfigForFile('answer.js');
  const rules: unknown = typeof config === 'object' && config !== null && 'rules' in config ? config.rules : {};
  return { rules: typeof rules === 'object' && rules !== null ? rules : {} };
}
