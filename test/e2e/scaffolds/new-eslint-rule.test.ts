import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runNode } from '../../helpers/run-node.ts';
import { installedCopy } from '../../helpers/workspace-copy.ts';

const NAME = 'no-wet-paint';
const PLUGIN = 'packages/eslint-plugin';
const FILES = [
  `${PLUGIN}/src/rules/${NAME}.ts`,
  `${PLUGIN}/docs/rules/${NAME}.md`,
  `${PLUGIN}/test/rules/${NAME}.test.ts`,
];

it('makes a rule, a doc and a test that pass every guard, and registers the rule', { timeout: 180_000 }, () => {
  const copy = installedCopy();
  const run = (...args: readonly string[]): unknown => runNode(args, { cwd: copy });
  const passes = { status: 0 };

  expect(run('scripts/new-eslint-rule.js', NAME)).toMatchObject({ ...passes, stderr: '' });
  expect(FILES.filter((file) => !existsSync(join(copy, file)))).toEqual([]);
  expect(run('scripts/generate.js', '--check', 'eslint-rules')).toMatchObject(passes);
  expect(run('node_modules/prettier/bin/prettier.cjs', '--check', PLUGIN)).toMatchObject(passes);
  expect(run('node_modules/typescript/bin/tsc', '-p', PLUGIN)).toMatchObject(passes);
  expect(run('node_modules/eslint/bin/eslint.js', PLUGIN)).toMatchObject(passes);
  expect(run('node_modules/vitest/vitest.mjs', 'run', PLUGIN)).toMatchObject(passes);
});

it('overwrites nothing', () => {
  const copy = installedCopy();
  runNode(['scripts/new-eslint-rule.js', NAME], { cwd: copy });
  const { status, stderr } = runNode(['scripts/new-eslint-rule.js', NAME], { cwd: copy });
  expect(status).toBe(2);
  expect(stderr).toContain(`there is already ${FILES.join(', ')}`);
});

it.each(['wet-paint', 'no-', 'no-WetPaint', '../no-paint', ''])('refuses the name "%s"', (name) => {
  const { status, stderr } = runNode(['scripts/new-eslint-rule.js', name], { cwd: installedCopy() });
  expect(status).toBe(2);
  expect(stderr).toContain('usage: npm run new:eslint-rule -- no-<thing>');
});
