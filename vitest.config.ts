import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests see the sources of our packages, not what was built last; the packed packages have tests of their own.
    alias: [
      { find: /^@leaklint\/rules$/, replacement: source('rules/src/index.ts') },
      { find: /^@leaklint\/scanner$/, replacement: source('packages/scanner/src/index.ts') },
      { find: /^@leaklint\/scanner\/(core|checks|baseline)$/, replacement: source('packages/scanner/src/$1/index.ts') },
    ],
  },
  test: {
    include: ['{rules,packages/*}/test/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/fixtures/**'],
    setupFiles: [source('test/helpers/one-seed.ts')],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
    restoreMocks: true,
  },
});
