import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stripeKey } from '../scan/secrets.ts';
import { scanHistory } from './history-report.ts';
import { createWorkshop } from './workshop.ts';

const root = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-immune-'));
const home = join(root, 'home');
const dir = join(root, 'repository');
const trap = join(root, 'trapped');
const program = join(root, 'trap.sh');
const repository = createWorkshop(dir, 'sha1');
mkdirSync(home);
writeFileSync(join(home, '.gitconfig'), '');
writeFileSync(program, `#!/bin/sh\ntouch ${trap}\nexit 0\n`, { mode: 0o755 });
repository.writeFile('.gitattributes', '*.py diff=trap filter=trap -text\nhidden.* -diff binary export-ignore\n');
for (const name of ['app.py', 'hidden.py', 'été/ключ.js']) repository.writeFile(name, `key = "${stripeKey(name)}"\r\n`);
repository.commit(`add, with ${stripeKey('message')}`);
repository.writeFile('app.py', 'key = os.environ["KEY"]\n');
repository.commit('remove');
afterAll(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

const SETTINGS: readonly string[] = [
  'color.ui = always',
  'color.diff = always',
  'core.pager = TRAP',
  'core.quotePath = true',
  'core.autocrlf = true',
  'core.safecrlf = true',
  'core.eol = crlf',
  'core.fsmonitor = TRAP',
  'core.hooksPath = ROOT',
  'core.attributesFile = ROOT/attributes',
  'core.excludesFile = ROOT/attributes',
  'core.sshCommand = TRAP',
  'core.worktree = ROOT/elsewhere',
  'core.bigFileThreshold = 1',
  'core.packedGitLimit = 1',
  'core.alternateRefsCommand = TRAP',
  'core.useReplaceRefs = false',
  'core.ignoreCase = true',
  'diff.noprefix = true',
  'diff.mnemonicPrefix = true',
  'diff.external = TRAP',
  'diff.renames = copies',
  'diff.trap.textconv = TRAP',
  'diff.trap.command = TRAP',
  'diff.trap.binary = true',
  'filter.trap.smudge = TRAP',
  'filter.trap.clean = TRAP',
  'filter.trap.required = true',
  'log.showSignature = true',
  'log.follow = true',
  'log.diffMerges = off',
  'log.mailmap = true',
  'i18n.logOutputEncoding = UTF-16',
  'i18n.commitEncoding = latin1',
  'format.pretty = oneline',
  'gc.auto = 1',
  'transfer.hideRefs = refs/heads',
  'uploadpack.hideRefs = refs/heads',
  'safe.bareRepository = explicit',
  'submodule.recurse = true',
  'alias.cat-file = !TRAP',
  'include.path = ROOT/hostile',
];

describe('findings in history do not depend on settings of git', () => {
  const args = { cwd: dir, env: { HOME: home, XDG_CONFIG_HOME: home } };
  const expected = scanHistory([], args);

  it('finds everything where nothing is set', () => {
    expect(expected.findings.map(({ location }) => location.path).toSorted()).toEqual(
      [`<commit ${repository.git('rev-parse', 'HEAD~1')}>`, 'app.py', 'hidden.py', 'été/ключ.js'].toSorted(),
    );
  });

  it.each(SETTINGS)('not on %s, of the repository and of the user, when git prints the objects', (setting) => {
    const env = { ...args.env, LEAKLINT_PLAIN_HISTORY: '1' };
    withSettings([setting], () => {
      expect(scanHistory([], { ...args, env }).findings).toEqual(expected.findings);
    });
    expect(existsTrap()).toBe(false);
  });

  it('nor on all of them at once, when packs and loose objects are read', () => {
    withSettings(SETTINGS, () => {
      expect(scanHistory([], args).findings).toEqual(expected.findings);
    });
    expect(existsTrap()).toBe(false);
  });

  it.each([
    { GIT_DIR: '/nonexistent' },
    { GIT_WORK_TREE: '/nonexistent' },
    { GIT_OBJECT_DIRECTORY: '/nonexistent' },
    { GIT_INDEX_FILE: '/nonexistent' },
    { GIT_EXTERNAL_DIFF: program },
    { GIT_PAGER: program },
    { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'diff.external', GIT_CONFIG_VALUE_0: program },
    { GIT_TRACE: '1' },
    { GIT_LITERAL_PATHSPECS: '1' },
    { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
    { TZ: 'Asia/Kathmandu' },
  ])('nor on %j in the environment', (env) => {
    const run = scanHistory([], { cwd: dir, env: { ...args.env, ...env, LEAKLINT_PLAIN_HISTORY: '1' } });
    expect(run.findings).toEqual(expected.findings);
    expect(scanHistory([], { cwd: dir, env: { ...args.env, ...env } }).findings).toEqual(expected.findings);
    expect(existsTrap()).toBe(false);
  });
});

function existsTrap(): boolean {
  try {
    rmSync(trap);
    return true;
  } catch {
    return false;
  }
}

function withSettings(settings: readonly string[], use: () => void): void {
  const files = [join(dir, '.git', 'config'), join(home, '.gitconfig')].map((file) => ({
    file,
    before: readFileSync(file),
  }));
  for (const setting of settings) {
    const [name = '', value = ''] = setting.replace('TRAP', program).replace('ROOT', root).split(' = ');
    const section = name.slice(0, name.indexOf('.'));
    const middle = name.slice(section.length + 1, Math.max(section.length, name.lastIndexOf('.')));
    const header = middle === '' ? `[${section}]` : `[${section} "${middle}"]`;
    for (const { file } of files)
      appendFileSync(file, `${header}\n\t${name.slice(name.lastIndexOf('.') + 1)} = ${value}\n`);
  }
  try {
    use();
  } finally {
    for (const { file, before } of files) writeFileSync(file, before);
  }
}
