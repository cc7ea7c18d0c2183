import path from 'node:path';
import { scan } from '@leaklint/scanner';
import json from '@eslint/json';
import parser from '@typescript-eslint/parser';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-9';
import yml from 'eslint-plugin-yml';
import { leaklint } from '../../src/index.ts';
import type { FoundPlace } from './found-place.ts';

/** What the command finds in a folder. */
export async function placesOfCommand(folder: string): Promise<readonly FoundPlace[]> {
  const { findings } = await scan({ paths: [folder], cwd: folder, jobs: 1 });
  return findings.map(({ kind, ruleId, location }) => ({
    path: location.path,
    check: kind === 'secret' ? 'hardcoded-secret' : ruleId,
    line: location.startLine,
    column: location.startColumn,
    endLine: location.endLine,
    endColumn: location.endColumn,
  }));
}

const CONFIG = [
  leaklint.configs.strict,
  {
    files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    // Comments that switch other rules off are of no interest here.
    linterOptions: { noInlineConfig: true },
  },
  { files: ['**/*.json'], plugins: { json }, language: 'json/json' },
  { files: ['**/*.jsonc'], plugins: { json }, language: 'json/jsonc' },
  { files: ['**/*.{yml,yaml}'], plugins: { yml }, language: 'yml/yaml' },
];

/** What ESLint finds there, with every rule of the plugin. */
export async function placesOfEslint(folder: string, version: 9 | 10): Promise<readonly FoundPlace[]> {
  const options = { cwd: folder, overrideConfigFile: true, overrideConfig: CONFIG } as const;
  const results =
    version === 9 ? await new ESLint9(options).lintFiles(['.']) : await new ESLint10(options).lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, endLine, endColumn, message }) => {
      if (ruleId === null) throw new Error(`${filePath}: ${message}`);
      return {
        path: path.relative(folder, filePath).replaceAll('\\', '/'),
        check: ruleId.replace('leaklint/no-', ''),
        line,
        column,
        endLine: endLine ?? line,
        endColumn: endColumn ?? column,
      };
    }),
  );
}
