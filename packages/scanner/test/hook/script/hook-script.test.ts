import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
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
