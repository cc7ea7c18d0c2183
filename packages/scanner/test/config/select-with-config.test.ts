import { describe, expect, test } from 'vitest';
import { gitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { nodePorts } from '../../src/adapter/node-ports.ts';
import { locateTargets } from '../../src/source/locate-targets.ts';
import { selectFiles } from '../../src/source/select-files.ts';
import type { Selection } from '../../src/source/selection.ts';
import { load } from './load.ts';

/** Selects files the way a scan does: by what the configurations at the root and among the files say. */
async function selectConfigured(cwd: string, paths: readonly string[] = []): Promise<Selection> {
  const config = await load(cwd, paths);
  const targets = locateTargets({ cwd, paths }, nodePorts.fileSystem);
  const excludeNested = async (found: readonly string[]) => (await config.withNested(found)).exclude;
  return selectFiles({ targets, mode: config.root.files, exclude: config.exclude, excludeNested }, nodePorts);
}

const FILES = {
  'leaklint.config.json': JSON.stringify({ exclude: ['*.snap', '/gen'] }),
  'api/leaklint.config.yaml': 'exclude: [/gen, "!keep.snap"]',
  'api/gen/a.ts': '',
  'api/src/gen/b.ts': '',
  'api/keep.snap': '',
  'gen/leaklint.config.json': 'not read, because it is excluded',
  'web/gen/c.ts': '',
};

describe('excludes of configurations', () => {
  test('add up from the root down, and are named with the file that says so', async () => {
    const folder = tempDir();
    const repository = gitRepo();
    writeFiles(folder, FILES);
    repository.commit('all', FILES);
    for (const root of [folder, repository.dir]) {
      const { files, skipped } = await selectConfigured(root);
      expect(files.map(({ path }) => path)).toEqual([
        'api/leaklint.config.yaml',
        'api/src/gen/b.ts',
        'leaklint.config.json',
        'web/gen/c.ts',
      ]);
      expect(skipped.map(({ path }) => path)).toEqual(['api/gen/', 'api/keep.snap', 'gen/']);
      expect(skipped[0]?.reason).toMatch(/^excluded by "\/gen" \(.*api\/leaklint.config.yaml\)$/);
    }
  });

  test('cannot switch the scan off', async () => {
    const folder = tempDir();
    writeFiles(folder, { 'leaklint.config.json': '{"exclude": ["**"]}', 'a.ts': '' });
    await expect(selectConfigured(folder)).rejects.toThrow(
      /^\.: no file to scan: a.ts: excluded by "\*\*" \(.*leaklint.config.json\)/,
    );
  });

  test('of a folder above the root hold below it', async () => {
    const folder = tempDir();
    writeFiles(folder, {
      'leaklint.config.json': '{"exclude": ["/src/gen", "/gen"]}',
      'src/gen/a': '',
      'src/b/gen/c': '',
    });
    expect((await selectConfigured(folder, ['src'])).files.map(({ path }) => path)).toEqual(['b/gen/c']);
  });
});
