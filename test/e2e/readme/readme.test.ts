import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../rules/src/templates.ts';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { gitRepo } from '../../helpers/git-repo.ts';
import { CLI, runCli } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { writeFiles } from '../../helpers/write-files.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const RULE_FORMAT = readFileSync(join(ROOT, 'docs/rule-format.md'), 'utf8');
const FILES = { 'src/app.py': 'print(42)\n', 'config.yml': 'answer: 42\n', 'dump.sql': 'select 42;\n' };

describe('the commands of the README', () => {
  const commands = blocks(README, 'sh').flatMap((block) =>
    block.split('\n').filter((line) => /\bleaklint /.test(line)),
  );

  it('are found', () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
  });

  it.each(commands)('%s', (command) => {
    const { dir, commit, write } = gitRepo();
    commit('Start', FILES);
    write({ 'src/app.py': 'print(43)\n' });
    const bin = tempDir();
    symlinkSync(CLI, join(bin, 'leaklint'));
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command.replace('npx leaklint', 'leaklint')], {
      cwd: dir,
      env: cleanEnv({ PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` }),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});

it('shows a pragma that suppresses a finding', () => {
  const [example = ''] = blocks(README, 'python');
  const line = example.replace('…', fillTemplate('{{github:ghp_}}', 'readme').text);
  expect(scanOf({ 'src/example.py': line.replace(/ *#.*/, '') }).status).toBe(1);
  expect(scanOf({ 'src/example.py': line }).status).toBe(0);
});

it('shows a configuration that is valid', () => {
  const [config = ''] = blocks(README, 'json');
  const [rules = ''] = blocks(RULE_FORMAT, 'yaml');
  const { status, stderr } = scanOf({ ...FILES, 'leaklint.config.json': config, 'leaklint-rules.yaml': rules });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('shows every exit code', () => {
  expect([...README.matchAll(/^\| (\d) /gm)].map(([, code]) => code)).toEqual(['0', '1', '2', '3', '4']);
});

function scanOf(files: Readonly<Record<string, string>>): ReturnType<typeof runCli> {
  const cwd = tempDir();
  writeFiles(cwd, files);
  return runCli(['scan', 'src'], { cwd });
}

/** The fenced blocks of one language. */
function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text = '']) =>
    name === language ? text : [],
  );
}
