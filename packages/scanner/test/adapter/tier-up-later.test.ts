import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { lateFlag } from '../../src/adapter/tier-up-later.ts';

it('sets a flag that this V8 knows, and so says nothing', () => {
  const script = `require('node:v8').setFlagsFromString('${lateFlag(process.versions.v8) ?? 'none'}')`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('leaves a V8 alone that nobody has tried', () => {
  expect(lateFlag('99.1.2')).toBeUndefined();
});
