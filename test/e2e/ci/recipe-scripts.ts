import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { CLI } from '../../helpers/run-cli.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { writeFiles } from '../../helpers/write-files.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The commands of a job in the recipe of a system, as its shell gets them. */
export const RECIPE_SCRIPTS = {
  gitlab: () => linesAt(parse(read('ci/gitlab/gitlab-ci.yml')), 'leaklint', 'script'),
  azure: () => linesAt(parse(read('ci/azure/azure-pipelines.yml')), 'steps', '2', 'script'),
  bitbucket: () =>
    linesAt(parse(read('ci/bitbucket/bitbucket-pipelines.yml')), 'pipelines', 'default', '0', 'step', 'script'),
  circleci: () => linesAt(parse(read('ci/circleci/config.yml')), 'jobs', 'leaklint', 'steps', '1', 'run', 'command'),
  jenkins: () => [...read('ci/jenkins/Jenkinsfile').matchAll(/sh '([^']*)'/g)].slice(0, 2).map(([, line = '']) => line),
  githubWithoutAction: () => linesAt(parse(read('ci/github/workflow.yml')), 'jobs', 'leaklint', 'steps', '2', 'run'),
} as const;

export type RecipeName = keyof typeof RECIPE_SCRIPTS;

/** Runs a recipe's commands in a checkout as they stand; `registry` says where its npx gets leaklint from. */
export function runRecipeAsItStands(
  name: RecipeName,
  dir: string,
  { env, registry }: Readonly<Record<'env' | 'registry', Readonly<Record<string, string>>>>,
): ProgramRun {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', RECIPE_SCRIPTS[name]().join('\n')], {
    cwd: dir,
    encoding: 'utf8',
    env: cleanEnv({ LEAKLINT_VERSION: '0', ...env, ...registry }),
  });
  return { status, stdout, stderr };
}

/** Runs a recipe's commands in a checkout; its npx gives the leaklint of this repository, whatever it is asked for. */
export function runRecipe(name: RecipeName, dir: string, env: Readonly<Record<string, string>>): ProgramRun {
  const lines = RECIPE_SCRIPTS[name]();
  if (lines.length === 0) throw new Error(`${name}: no script`);
  const tools = tempDir();
  const shim = `#!/bin/sh\ncase "$1 $2" in '--yes @leaklint/scanner@0') shift 2 ;; *) exit 99 ;; esac\nexec "${process.execPath}" "${CLI}" "$@"\n`;
  writeFiles(tools, { npx: shim });
  chmodSync(join(tools, 'npx'), 0o755);
  const PATH = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', lines.join('\n')], {
    cwd: dir,
    encoding: 'utf8',
    env: cleanEnv({ LEAKLINT_VERSION: '0', ...env, PATH }),
  });
  return { status, stdout, stderr };
}

function linesAt(content: unknown, ...keys: readonly string[]): readonly string[] {
  const value = keys.reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null) throw new Error(`nothing at ${keys.join('.')}`);
    return Object.entries(at).find(([name]) => name === key)?.[1];
  }, content);
  return (Array.isArray(value) ? value : [value]).filter((line) => typeof line === 'string');
}
