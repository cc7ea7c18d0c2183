import { describe, expect, test } from 'vitest';
import { gitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { password } from '../../../../test/e2e/scan/secrets.ts';
import { message } from './scan-repo.ts';

const SECRET = `DATABASE_PASSWORD=${password('message')}`;
const SCISSORS = '------------------------ >8 ------------------------';

async function found(text: string, settings: Readonly<Record<string, string>> = {}, environment = {}): Promise<number> {
  const repo = gitRepo();
  for (const [key, value] of Object.entries(settings)) repo.git('config', key, value);
  repo.write({ '.git/COMMIT_EDITMSG': text });
  const seen = await message(repo.dir, '.git/COMMIT_EDITMSG', environment);
  return seen.found.length;
}

describe('a commit message', () => {
  test('is scanned, and reported by its own lines', async () => {
    const repo = gitRepo();
    repo.write({ message: `fix\n\n# a comment\nuse ${SECRET}\n` });
    const seen = await message(repo.dir, 'message');
    expect(seen.found).toEqual(['<commit message>:4']);
    expect(seen.result.findings[0]?.git?.kind).toBe('commit-message');
  });

  test('ends where the comments and the verbose diff begin', async () => {
    expect(await found(`fix\n# ${SECRET}\n`)).toBe(0);
    expect(await found(`fix\n# ${SCISSORS}\n# Do not modify\ndiff --git a/x b/x\n+${SECRET}\n`)).toBe(0);
    expect(await found(`fix\n; ${SCISSORS}\n+${SECRET}\n`)).toBe(1);
  });

  test('has the comments that the settings say', async () => {
    expect(await found(`fix\n; ${SECRET}\n`, { 'core.commentChar': ';' })).toBe(0);
    expect(await found(`fix\n# ${SECRET}\n`, { 'core.commentChar': ';' })).toBe(1);
    expect(await found(`fix\n// ${SECRET}\n`, { 'core.commentString': '//' })).toBe(0);
    expect(await found(`# a title\n\n; ${SECRET}\n; On branch main\n`, { 'core.commentChar': 'auto' })).toBe(0);
    expect(await found(`# ${SECRET}\n\n; On branch main\n`, { 'core.commentChar': 'auto' })).toBe(1);
    expect(await found(`fix\n# ${SECRET}\n`, { 'commit.cleanup': 'whitespace' })).toBe(1);
  });

  test("has the comments that the user's own settings and `git -c` say", async () => {
    const home = tempDir();
    writeFiles(home, { '.gitconfig': '[include]\n\tpath = more\n', more: '[core]\n\tcommentChar = "%"\n' });
    expect(await found(`fix\n% ${SECRET}\n`, {}, { HOME: home })).toBe(0);
    const counted = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.commentChar', GIT_CONFIG_VALUE_0: '@' };
    expect(await found(`fix\n@ ${SECRET}\n`, {}, counted)).toBe(0);
    expect(await found(`fix\n! ${SECRET}\n`, {}, { GIT_CONFIG_PARAMETERS: "'core.commentchar'='!'" })).toBe(0);
  });

  test('that no editor was opened for is recorded with its comments, so they are scanned', async () => {
    const environment = { GIT_EDITOR: ':', GIT_INDEX_FILE: '.git/index' };
    expect(await found(`fix\n# ${SECRET}\n`, {}, environment)).toBe(1);
    expect(await found(`fix\n# ${SECRET}\n`, {}, { GIT_EDITOR: ':' })).toBe(0);
  });

  test('can be empty, and can stand outside a repository', async () => {
    const dir = tempDir();
    writeFiles(dir, { empty: '# only a comment\n\n', full: `${SECRET}\n` });
    expect((await message(dir, 'empty')).nothing).toBe('the commit message is empty');
    expect((await message(dir, 'full')).found).toEqual(['<commit message>:1']);
    await expect(message(dir, 'missing')).rejects.toThrow('missing: no such file');
  });
});
