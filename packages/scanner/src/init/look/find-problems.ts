import type { InitScene } from '../init-scene.ts';
import { isEnvFile } from './env-files.ts';
import { isKeyFile } from './key-files.ts';

/** Something that no file of ours can put right. */
export interface Problem {
  readonly what: string;
  readonly commands: readonly string[];
  readonly then: string;
}

/** A private key says so on its first line. */
const KEY_BLOCK = /^-{5}BEGIN [A-Z ]*PRIVATE KEY/m;
const MOST_KEY_FILES = 50;

/** Secrets that git tracks already: whoever has a clone has them. */
export function findProblems(scene: InitScene): readonly Problem[] {
  const { tracked, read } = scene;
  const excepted = (read('.gitignore') ?? '').split(/\r?\n/).filter((line) => line.startsWith('!'));
  // Whoever excepts a file by name wants it tracked.
  const isWanted = (path: string): boolean =>
    excepted.some((line) => line.endsWith(path.slice(path.lastIndexOf('/') + 1)));
  const env = tracked.filter((path) => isEnvFile(path) && !isWanted(path));
  const keys = tracked
    .filter(isKeyFile)
    .slice(0, MOST_KEY_FILES)
    .filter((path) => KEY_BLOCK.test(read(path) ?? ''));
  return [
    ...(env.length === 0 ? [] : [problem(env, 'what it holds')]),
    ...(keys.length === 0 ? [] : [problem(keys, 'the key')]),
  ];
}

function problem(paths: readonly string[], content: string): Problem {
  const list = paths.join(', ');
  return {
    what: `${list} ${paths.length === 1 ? 'is' : 'are'} tracked by git: everybody with a clone has ${content}`,
    commands: [`git rm --cached ${paths.map(quote).join(' ')}`],
    then: `then commit, and replace ${content} where it is valid, since history keeps it (docs/history.md)`,
  };
}

function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
