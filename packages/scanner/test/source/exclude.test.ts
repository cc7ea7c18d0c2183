import { describe, expect, test } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { gitRepo } from '../../../../test/helpers/git-repo.ts';
import { pathsOf, select, skipsOf } from './select.ts';

const FILES = { 'a.ts': '', 'a.snap': '', 'src/b.snap': '', 'dist/x/y.js': '', 'dist/z.js': '', 'src/dist.ts': '' };

describe('excludes', () => {
  test('name a file each, or the folder that matches once, in a folder and in a repository', async () => {
    const folder = tempDir();
    const repository = gitRepo();
    writeFiles(folder, FILES);
    repository.commit('all', FILES);
    for (const root of [folder, repository.dir]) {
      const selection = await select(root, { exclude: ['*.snap', 'dist/'] });
      expect(pathsOf(selection)).toEqual(['a.ts', 'src/dist.ts']);
      expect(skipsOf(selection)).toEqual([
        'a.snap: excluded by "*.snap" (--exclude)',
        'dist/: excluded by "dist/" (--exclude)',
        'src/b.snap: excluded by "*.snap" (--exclude)',
      ]);
    }
  });

  test('apply to files that are named', async () => {
    const folder = tempDir();
    writeFiles(folder, FILES);
    const selection = await select(folder, { paths: ['a.ts', 'a.snap'], exclude: ['*.snap'] });
    expect(pathsOf(selection)).toEqual(['a.ts']);
    expect(skipsOf(selection)).toEqual(['a.snap: excluded by "*.snap" (--exclude)']);
    await expect(select(folder, { paths: ['a.snap'], exclude: ['*.snap'] })).rejects.toThrow(
      'a.snap: no file to scan: a.snap: excluded by "*.snap" (--exclude)',
    );
  });

  test('that leave nothing are an error with the reason', async () => {
    const folder = tempDir();
    writeFiles(folder, FILES);
    await expect(select(folder, { exclude: ['**'] })).rejects.toThrow(
      '.: no file to scan: a.snap: excluded by "**" (--exclude), and 3 more are left out',
    );
    await expect(select(folder, { paths: ['src', 'dist'], exclude: ['dist'] })).rejects.toThrow(
      'dist: no file to scan: dist/: excluded by "dist" (--exclude)',
    );
  });
});
