import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tar, zip } from '../../helpers/archives.ts';
import { gitRepo } from '../../helpers/git-repo.ts';
import { scanJson } from './json-report.ts';
import { githubToken } from './secrets.ts';

const RULE = 'github-personal-token';
const files = { 'conf/app.ini': `token = ${githubToken()}\n` };

describe('an archive', () => {
  it.each([
    ['backup.tar', tar(files)],
    ['backup.zip', zip(files)],
  ])('%s is told of once, by the file in it', (name, bytes) => {
    const { dir } = gitRepo();
    writeFileSync(join(dir, name), bytes);
    expect(scanJson(['.'], { cwd: dir }).places).toEqual([`${name}!conf/app.ini:1 ${RULE}`]);
  });

  it('is told of once where it is staged, too', () => {
    const repo = gitRepo();
    writeFileSync(join(repo.dir, 'backup.tar'), tar(files));
    repo.git('add', '--all');
    expect(scanJson(['--staged'], { cwd: repo.dir }).places).toEqual([`backup.tar!conf/app.ini:1 ${RULE}`]);
  });
});
