import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { patientFlags } from '../../src/adapter/optimise-later.ts';

it.each(['short', 'long'] as const)('sets flags for a %s scan that this V8 knows, and so says nothing', (length) => {
  const flags = patientFlags(process.versions.v8, length);
  const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect({ status, stderr, count: flags.length }).toEqual({ status: 0, stderr: '', count: 3 });
});

it('leaves a V8 alone that nobody has tried', () => {
  expect(patientFlags('99.1.2')).toEqual([]);
});
