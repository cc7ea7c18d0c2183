import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../rules/src/templates.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { installedProject, type InstalledProject } from './installed-project.ts';
import { NODE_MAJORS, nodeFolder } from './node-versions.ts';

const TOKEN = fillTemplate('{{github:ghp_}}', 'packages').text;

const CONSUMER = `
import leaklint from '@leaklint/eslint-plugin';
import { hookScript } from '@leaklint/pre-commit-hook';
import { scan } from '@leaklint/scanner';
const { complete, findings } = await scan({ paths: ['leaky'], jobs: 2 });
console.log(complete, findings.map(({ ruleId, location }) => [ruleId, location.path, location.startLine]));
console.log(hookScript({ hook: 'pre-commit' }).startsWith('#!/bin/sh'), Object.keys(leaklint.configs));
`;

const TYPED = `
import type { Finding, ScanResult } from '@leaklint/scanner';
export const first: Finding | undefined = findings[0];
export const again: Promise<ScanResult> = scan();
export const name: string | undefined = leaklint.configs.recommended.name;
// @ts-expect-error: an option that does not exist
void scan({ path: 'leaky' });
`;

let project: InstalledProject;

beforeAll(() => {
  project = installedProject({
    'leaky/app.py': `client = connect(token="${TOKEN}")\n`,
    'clean/app.py': 'client = connect(token=os.environ["TOKEN"])\n',
    'consumer.js': CONSUMER,
    'consumer.ts': CONSUMER + TYPED,
  });
}, 300_000);

afterAll(() => {
  project.remove();
});

it('brings types that a strict compiler accepts', { timeout: 60_000 }, () => {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
  const typeRoots = ['--typeRoots', join(ROOT, 'node_modules/@types')];
  const { status, stdout } = project.run(process.execPath, [tsc, ...flags, ...typeRoots, 'consumer.ts']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

describe.each(NODE_MAJORS)('under Node %i', (major) => {
  let node: string;

  beforeAll(() => {
    node = nodeFolder(major);
  }, 300_000);

  it('runs in that version', () => {
    expect(project.run('node', ['--version'], node).stdout).toMatch(new RegExp(`^v${major}\\.`));
  });

  it('finds a secret with `npx leaklint scan .` and ends with 1', () => {
    const { status, stdout } = project.run('npx', ['leaklint', 'scan', '.', '--no-color'], node);
    expect(status).toBe(1);
    expect(stdout).toContain('leaky/app.py');
    expect(stdout).toContain('github-personal-token');
    expect(stdout).not.toContain(TOKEN);
  });

  it('ends with 0 on a clean folder', () => {
    expect(project.run('npx', ['leaklint', 'scan', 'clean'], node).status).toBe(0);
  });

  it('can be imported and scans', () => {
    const { stdout, stderr } = project.run('node', ['consumer.js'], node);
    expect(stderr).toBe('');
    expect(stdout).toBe("true [ [ 'github-personal-token', 'app.py', 1 ] ]\ntrue [ 'recommended', 'strict' ]\n");
  });
});
