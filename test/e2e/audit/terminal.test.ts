import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../../helpers/temp-dir.ts';
import { knownRepo, type KnownRepo } from '../baseline/known-repo.ts';
import { githubToken, password } from '../scan/secrets.ts';
import { runInTerminal, type TerminalRun } from './pty.ts';

const FILES = {
  'a.py': `import os\n\ntoken = "${githubToken()}"\n`,
  'b.py': `password = "${password()}"\n`,
  'test/c.py': `token = "${githubToken()}"\n`,
};
const LEFT = '\u001B[?25h\u001B[?1049l';

const run = (
  repo: KnownRepo,
  steps: readonly (readonly [string, string])[],
  env: Record<string, string> = {},
): TerminalRun => {
  const home = join(tempDir(), 'home');
  return runInTerminal({
    cwd: repo.dir,
    args: ['audit'],
    steps,
    env: { XDG_STATE_HOME: home, XDG_CACHE_HOME: home, ...env },
  });
};

describe('leaklint audit in a terminal', () => {
  it('decides with keys, shows no secret, gives the terminal back, and goes on where it stopped', () => {
    const repo = knownRepo(FILES);
    repo.git('config', 'user.name', 'Ada Author');
    const first = run(repo, [
      ['1 of 2', 't'],
      ['1 decided', 'q'],
    ]);
    expect(first.status).toBe(0);
    expect(first.screen).toContain('2 places');
    expect(first.screen).toContain('import os');
    expect(first.screen.slice(first.screen.lastIndexOf(LEFT))).toContain('1 of 2 secrets decided, 1 to go');
    for (const secret of [githubToken(), password()]) expect(first.screen).not.toContain(secret);
    expect(repo.baseline().match(/"verdict":"test"/g)).toHaveLength(2);
    expect(repo.baseline()).toContain('"by":"Ada Author"');
    const second = run(repo, [['2 of 2', 'q']], { NO_COLOR: '1' });
    expect(second.status).toBe(0);
    // Steering, but no colours.
    for (const code of ['1', '2', '7', '1;36', '1;33']) expect(second.screen).not.toContain(`\u001B[${code}m`);
  }, 90_000);

  it.each([
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ])(
    'keeps what was decided and gives the terminal back after %s',
    (_, signal) => {
      const repo = knownRepo(FILES);
      const { screen } = run(repo, [
        ['1 of 2', 'a'],
        ['1 decided', `signal ${signal}`],
      ]);
      expect(screen).toContain(LEFT);
      expect(repo.baseline()).toContain('"verdict":"accepted"');
    },
    90_000,
  );
});
