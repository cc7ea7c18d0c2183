import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { lateFlags } from '../../src/adapter/tier-up-later.ts';

it('sets flags that this V8 knows, and so says nothing', () => {
  const flags = lateFlags(process.versions.v8);
  const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect({ status, stderr, count: flags.length }).toEqual({ status: 0, stderr: '', count: 2 });
});

it('leaves a V8 alone that nobody has tried', () => {
  expect(lateFlags('99.1.2')).toEqual([]);
});
