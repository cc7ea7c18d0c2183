import { describe, expect, test } from 'vitest';
import { gitEnvironment, gitOptions } from '../../src/adapter/git-environment.ts';
import { gitProgram } from '../../src/adapter/git-program.ts';
import { nodeGit } from '../../src/adapter/node-git.ts';
import { gitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';

describe('the program', () => {
  test('is found by the system, except on Windows, where only absolute folders of PATH count', () => {
    expect(gitProgram({}, 'linux')).toBe('git');
    expect(gitProgram({ Path: '.;relative' }, 'win32')).toBeUndefined();
    expect(gitProgram({}, 'win32')).toBeUndefined();
  });

  test('that is not installed is told from one that fails', () => {
    const { dir } = gitRepo();
    expect(nodeGit.run({ repository: dir, args: ['rev-parse', '--is-inside-work-tree'] })).toMatchObject({
      kind: 'done',
    });
    expect(nodeGit.run({ repository: tempDir(), args: ['status'] })).toMatchObject({
      kind: 'failed',
      reason: /not a git repository/,
    });
  });
});

describe('the environment', () => {
  test('has nothing of the caller that starts with GIT_, in whatever case', () => {
    const environment = gitEnvironment({
      PATH: '/bin',
      GIT_DIR: '/x',
      Git_Trace: '1',
      GIT_CONFIG_COUNT: '1',
      LC_ALL: 'de_DE',
    });
    expect(environment).toMatchObject({
      PATH: '/bin',
      LC_ALL: 'C',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    });
    expect(Object.keys(environment).filter((name) => /trace|count|^git_dir/i.test(name))).toEqual([]);
  });

  test('names the repository, so that nothing is searched for', () => {
    expect(gitOptions('/repo').slice(0, 4)).toEqual(['-C', '/repo', '--git-dir=/repo/.git', '--work-tree=/repo']);
  });
});
