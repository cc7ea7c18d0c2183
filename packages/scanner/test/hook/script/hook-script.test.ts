import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../../test/helpers/write-files.ts';
import { GUARDED_HOOKS } from '../../../src/hook/hook-name.ts';
import { forwardScript, hookScript } from '../../../src/hook/script/hook-script.ts';
import { ownerOf } from '../../../src/hook/script/signed-script.ts';

const PROGRAMS = { node: "/opt/it's here/node", leaklint: '/opt/leaklint.cjs' };

describe.each(GUARDED_HOOKS)('the script of %s', (hook) => {
  it.each([
    ['beside a hook', hookScript({ hook, next: { kind: 'beside' }, programs: PROGRAMS })],
    ['before the hook of the repository', hookScript({ hook, next: { kind: 'repository' } })],
    ['before the hooks of a folder', hookScript({ hook, next: { kind: 'folder', folder: "/it's" } })],
    ['alone', hookScript({ hook })],
    ['that passes on', forwardScript(hook, { kind: 'repository' })],
  ])('is valid sh: %s', (_, script) => {
    expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(ownerOf(Buffer.from(script))).toBe('leaklint');
  });
});

it('knows whose a hook is', () => {
  const script = hookScript({ hook: 'pre-commit' });
  expect(ownerOf(undefined)).toBe('nobody');
  expect(ownerOf(Buffer.from('#!/bin/sh\necho leaklint\n'))).toBe('somebody');
  expect(ownerOf(Buffer.from(script.replace('act=commit', 'exit 0')))).toBe('leaklint-edited');
});

it('starts Node without the certificates that it would read first, and leaves them to the hook that was there', () => {
  const folder = tempDir();
  const said = join(folder, 'said');
  writeFiles(folder, {
    node: `#!/bin/sh\necho "leaklint \${NODE_EXTRA_CA_CERTS-none}" >>"${said}"\n`,
    'leaklint.cjs': '',
    'pre-commit': hookScript({
      hook: 'pre-commit',
      next: { kind: 'beside' },
      programs: { node: join(folder, 'node'), leaklint: join(folder, 'leaklint.cjs') },
    }),
    'pre-commit.kept-by-leaklint': `#!/bin/sh\necho "kept \${NODE_EXTRA_CA_CERTS-none}" >>"${said}"\n`,
  });
  for (const name of ['node', 'pre-commit', 'pre-commit.kept-by-leaklint']) chmodSync(join(folder, name), 0o755);
  const env = { PATH: `${folder}:/usr/bin:/bin`, NODE_EXTRA_CA_CERTS: '/company/all.pem' };
  expect(spawnSync(join(folder, 'pre-commit'), { cwd: folder, env }).status).toBe(0);
  expect(readFileSync(said, 'utf8')).toBe('kept /company/all.pem\nleaklint none\n');
});
