import { expect, it } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { failure, load } from './load.ts';

const config = (customRules: readonly string[]): string => JSON.stringify({ customRules });

it('takes all rule files that a glob matches, in order of their paths, and named ones as they are', async () => {
  const cwd = tempDir();
  writeFiles(cwd, {
    'leaklint.config.json': config(['security/*.yaml', 'own.yaml']),
    'security/b.yaml': 'b',
    'security/a.yaml': 'a',
    'security/notes.txt': 'no rules',
    'own.yaml': 'own',
  });
  const { root } = await load(cwd);
  expect(root.customRules.map(({ file }) => file)).toEqual(['security/a.yaml', 'security/b.yaml', 'own.yaml']);
});

it('is an error when a glob matches no file, because a scan would silently lack rules', async () => {
  const cwd = tempDir();
  writeFiles(cwd, { 'leaklint.config.json': config(['rules/*.yml']) });
  expect(await failure(cwd)).toBe('ConfigError: leaklint.config.json: customRules: no file matches "rules/*.yml"');
});
