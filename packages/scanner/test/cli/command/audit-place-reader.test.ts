import { describe, expect, it } from 'vitest';
import { gitRepo } from '../../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../../test/helpers/temp-dir.ts';
import { nodePorts } from '../../../src/adapter/node-ports.ts';
import { createPlaceReader } from '../../../src/cli/command/audit-place-reader.ts';

const SECRET = ['not', 'a', 'real', 'one'].join('-');

describe('the history of a place', () => {
  it('names the commit that brought the secret, whatever became of its line and its file since', async () => {
    const repo = gitRepo();
    repo.commit('start', { 'a.py': 'import os\nkey = os.environ\nprint(key)\n' });
    const brought = repo.commit('hard-code it', { 'a.py': `import os\nkey = "${SECRET}"\nprint(key)\n` });
    const last = repo.commit('indent', { 'a.py': `import os\nif os:\n    key = "${SECRET}"\nprint(key)\n` });
    repo.git('mv', 'a.py', 'b.py');
    repo.commit('move');
    repo.write({ 'b.py': `\n\nimport os\nif os:\n    key = "${SECRET}"\nprint(key)\n` });
    const { historyOf } = await createPlaceReader({ root: repo.dir, isRepository: true }, nodePorts);
    const { origin, lines } = historyOf('b.py', 5, SECRET);
    expect(origin).toEqual({
      commit: brought,
      author: 'Ada Author',
      email: 'ada@example.com',
      date: '2026-01-01T12:02:00+00:00',
      kind: 'blob',
      inHead: true,
      reachableFrom: ['refs/heads/main'],
    });
    expect(lines).toEqual([`this line is from ${last.slice(0, 9)} by Ada Author on 2026-01-01: “indent”`]);
  });

  it('is empty where there is none', async () => {
    const repo = gitRepo();
    repo.commit('start', { 'a.py': 'x\n' });
    repo.write({ 'new.py': `key = "${SECRET}"\n`, 'a.py': `x\nkey = "${SECRET}"\n` });
    const { historyOf } = await createPlaceReader({ root: repo.dir, isRepository: true }, nodePorts);
    expect(historyOf('new.py', 1, SECRET)).toEqual({ origin: undefined, lines: [] });
    expect(historyOf('a.py', 2, SECRET)).toEqual({ origin: undefined, lines: ['this line is in no commit yet'] });
    const outside = await createPlaceReader({ root: tempDir(), isRepository: false }, nodePorts);
    expect(outside.historyOf('a.py', 1, SECRET)).toEqual({ origin: undefined, lines: [] });
  });
});
