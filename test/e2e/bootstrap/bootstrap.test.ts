import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { freshClone } from './fresh-clone.ts';

const INSTALLING = 'leaklint: installing dependencies (npm ci) …\n';
const BUILDING = 'leaklint: building …\n';

describe('the first command in a fresh clone', () => {
  it('installs and builds, says so on stderr, and leaves stdout to the command', () => {
    const { dir, bootstrap, steps } = freshClone();
    const { status, stdout, stderr } = bootstrap(['run', 'scan', 'a folder', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ cwd: dir, args: ['scan', 'a folder', '--format', 'json'] });
    expect(stderr).toBe(`${INSTALLING}${BUILDING}noise of the build\n`);
    expect(steps()).toEqual({ npm: 1, build: 1 });
  });

  it('ends with 3 when npm ci fails, and runs nothing', () => {
    const { bootstrap, steps } = freshClone();
    const { status, stdout, stderr } = bootstrap(['run', 'scan'], { NPM_FAILS: '1' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('leaklint: npm ci failed');
    expect(steps()).toEqual({ npm: 1, build: 0 });
  });

  it('ends with 3 when the build fails, and builds again the next time', () => {
    const { bootstrap, steps } = freshClone();
    const { status, stdout, stderr } = bootstrap(['run', 'scan'], { BUILD_FAILS: '1' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('leaklint: the build failed');
    expect(bootstrap(['run', 'scan']).status).toBe(0);
    expect(steps()).toEqual({ npm: 1, build: 2 });
  });

  it('is set up once when two commands start together', async () => {
    const { dir, steps } = freshClone();
    const env = cleanEnv({ npm_execpath: join(dir, 'npm-package/npm-cli.js') });
    const start = () => spawn(process.execPath, ['scripts/bootstrap.js', 'run'], { cwd: dir, env, stdio: 'ignore' });
    const ends = await Promise.all([start(), start(), start()].map((child) => once(child, 'close')));
    expect(ends).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(steps()).toEqual({ npm: 1, build: 1 });
  });
});

describe('the next command', () => {
  it('sets nothing up again, and is silent about it', () => {
    const { bootstrap, steps } = freshClone();
    bootstrap(['run']);
    expect(bootstrap(['run', 'scan']).stderr).toBe('');
    expect(steps()).toEqual({ npm: 1, build: 1 });
  });

  it.each(['0', '1', '2', '3', '4'])('ends with the %s of the command', (code) => {
    const { bootstrap } = freshClone();
    expect(bootstrap(['run'], { COMMAND_ENDS_WITH: code }).status).toBe(Number(code));
  });

  it('installs again when the lockfile has changed', () => {
    const { bootstrap, steps, write, makeOld } = freshClone();
    bootstrap(['run']);
    makeOld('node_modules/.package-lock.json');
    write({ 'package-lock.json': '{"lockfileVersion": 3}' });
    expect(bootstrap(['run']).stderr).toContain(INSTALLING);
    expect(steps().npm).toBe(2);
  });

  it('takes the dependencies that `npm install` has put there', () => {
    const { bootstrap, steps, write, makeOld } = freshClone();
    bootstrap(['run']);
    write({ 'package-lock.json': '{"lockfileVersion": 3}' });
    makeOld('package-lock.json');
    bootstrap(['run']);
    expect(steps().npm).toBe(1);
  });

  it('builds again when a source was added, changed or removed, or an output is gone', () => {
    const { dir, bootstrap, steps, write } = freshClone();
    const builds = (): number => {
      expect(bootstrap(['run']).status).toBe(0);
      return steps().build;
    };
    expect(builds()).toBe(1);
    write({ 'rules/data/acme.yaml': 'rules: []' });
    expect(builds()).toBe(2);
    write({ 'rules/data/acme.yaml': 'rules: [ ]' });
    expect(builds()).toBe(3);
    rmSync(join(dir, 'rules/data/acme.yaml'));
    expect(builds()).toBe(4);
    rmSync(join(dir, 'packages/scanner/dist'), { recursive: true });
    expect(builds()).toBe(5);
    expect(builds()).toBe(5);
  });

  it('is not held up by a set-up that was killed', () => {
    const { bootstrap, write } = freshClone();
    const { pid } = spawnSync(process.execPath, ['--version']);
    write({ '.cache/set-up.lock': String(pid) });
    expect(bootstrap(['run']).status).toBe(0);
  });
});

describe('npm start', () => {
  it('runs the command where npm was called, and ends as the command ends', () => {
    const { dir, bootstrap } = freshClone();
    const elsewhere = tempDir();
    mkdirSync(join(elsewhere, 'src'));
    bootstrap(['run']);
    const args = ['--prefix', dir, 'start', '--silent', '--', 'scan', 'src', '--format', 'json'];
    const { status, stdout } = spawnSync('npm', args, {
      cwd: elsewhere,
      env: cleanEnv({ COMMAND_ENDS_WITH: '4' }),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(JSON.parse(stdout)).toEqual({ cwd: elsewhere, args: ['scan', 'src', '--format', 'json'] });
    expect(status).toBe(4);
  });
});

it('refuses a task that it does not know', () => {
  const { bootstrap, steps } = freshClone();
  expect(bootstrap(['dance'])).toEqual({ status: 3, stdout: '', stderr: "leaklint: unknown task 'dance'\n" });
  expect(steps()).toEqual({ npm: 0, build: 0 });
});
