import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import n from 'eslint-plugin-n';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/test/**/*.ts'];

export default defineConfig(
  globalIgnores(['**/dist/', '**/bin/bundle/', '.cache/', 'coverage/', 'test/fixtures/', 'packages/scanner/assembly/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  n.configs['flat/recommended-module'],
  regexp.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      // Three is the habit; the fourth is for hot loops, where an options object would be an allocation.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      complexity: ['error', 16],
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
      ],

      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // With noPropertyAccessFromIndexSignature the compiler asks for the brackets that this rule would remove.
      '@typescript-eslint/dot-notation': 'off',

      // What these ask for is shorter, not clearer.
      'regexp/no-obscure-range': 'off',
      'regexp/prefer-d': 'off',
      'regexp/prefer-w': 'off',
      'regexp/use-ignore-case': 'off',

      // knip knows the workspaces, and finds what is not declared.
      'n/no-extraneous-import': 'off',
      // TypeScript resolves imports and knows which globals exist.
      'n/no-missing-import': 'off',
      'n/no-unpublished-import': 'off',
      'n/no-unsupported-features/node-builtins': ['error', { ignores: ['import.meta.dirname'] }],
      'n/prefer-node-protocol': 'error',
    },
  },
  {
    // The engine's core runs in a browser.
    files: ['packages/scanner/src/core/**'],
    rules: {
      'no-restricted-globals': ['error', 'Buffer', 'process', 'global', 'require', 'setImmediate', '__dirname'],
    },
  },
  {
    // Data.
    files: ['**/*-list.ts', '**/*-table.ts', '**/*-languages.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['packages/eslint-plugin/src/**'],
    extends: [eslintPlugin.configs.recommended],
  },
  {
    // ESLint configs import plugins by default.
    files: ['packages/eslint-plugin/src/index.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'n/no-unsupported-features/node-builtins': 'off',
      // Tests show what happens to a value that is printed or copied by accident.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      // A fake of a port is async because the port is.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['scripts/**', '*.config.{js,ts}', '.dependency-cruiser.js'],
    rules: { 'no-console': 'off', 'n/no-process-exit': 'off' },
  },
  {
    files: ['*.config.{js,ts}', '.dependency-cruiser.js'],
    rules: { 'no-restricted-syntax': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked, n.configs['flat/recommended-script']],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'n/no-missing-require': 'off' },
  },
  {
    // What a script imports at run time or parses has no type; JSDoc types are checked by tsc.
    files: ['**/*.js'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
);
