import path from 'node:path';
import type { GitPorts } from '../../port/git-ports.ts';
import { parseGitConfig } from '../store/git-config.ts';
import { readText } from '../store/read-text.ts';
import type { Repository } from '../store/repository.ts';

/** What of the settings decides which lines of a message's file are recorded. */
export interface MessageSettings {
  /** What a comment starts with; undefined for `auto`: git chose a character that the message does not begin a line with. */
  readonly comment: string | undefined;
  /** Git keeps comments: they are in the message. */
  readonly keepsComments: boolean;
}

const DEEPEST_INCLUDE = 5;
const KEYS = ['core.commentchar', 'core.commentstring'] as const;

/** Reads the settings that concern messages, the user's own included: they say what git takes for a comment. */
export function readMessageSettings(repository: Repository, ports: GitPorts): MessageSettings {
  const files = [...userFiles(ports.environment), path.join(repository.commonDirectory, 'config')];
  const texts = files.flatMap((file) => textsOf(file, ports, 0));
  const config = parseGitConfig([...texts, ...fromEnvironment(ports.environment)]);
  const [char, text] = KEYS.map((key) => config.get(key));
  const comment = text ?? char ?? '#';
  const cleanup = config.get('commit.cleanup')?.toLowerCase();
  return {
    comment: comment.toLowerCase() === 'auto' ? undefined : comment === '' ? '#' : comment,
    keepsComments: cleanup === 'verbatim' || cleanup === 'whitespace',
  };
}

function userFiles(environment: GitPorts['environment']): readonly string[] {
  const named = environment['GIT_CONFIG_GLOBAL'];
  if (named !== undefined) return named === '' ? [] : [named];
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  if (home === undefined || home === '') return [];
  const folder = environment['XDG_CONFIG_HOME'] ?? '';
  return [
    path.join(folder === '' ? path.join(home, '.config') : folder, 'git', 'config'),
    path.join(home, '.gitconfig'),
  ];
}

/** A file's text behind those of the files that it includes; conditions of includes are not looked into. */
function textsOf(file: string, ports: GitPorts, depth: number): readonly string[] {
  const text = readText(ports.fileSystem, file);
  if (text === undefined) return [];
  const included = depth < DEEPEST_INCLUDE ? parseGitConfig([text]).all('include.path') : [];
  const home = ports.environment['HOME'] ?? '';
  const paths = included.map((each) => path.resolve(path.dirname(file), each.replace(/^~(?=\/)/, home)));
  return [...paths.flatMap((each) => textsOf(each, ports, depth + 1)), text];
}

/** What `git -c` and its like hand on to hooks. */
function fromEnvironment(environment: GitPorts['environment']): readonly string[] {
  const count = Number(environment['GIT_CONFIG_COUNT'] ?? '0');
  const numbered = Array.from({ length: Number.isInteger(count) && count > 0 && count < 1000 ? count : 0 }, (_, n) => [
    environment[`GIT_CONFIG_KEY_${String(n)}`] ?? '',
    environment[`GIT_CONFIG_VALUE_${String(n)}`] ?? '',
  ]);
  const listed = [...(environment['GIT_CONFIG_PARAMETERS'] ?? '').matchAll(/'([^'=]+)(?:=([^']*)'|'='([^']*)')/g)];
  const pairs = [...numbered, ...listed.map(([, key = '', old, current]) => [key, old ?? current ?? ''])];
  return pairs.flatMap(([key = '', value = '']) => toText(key, value));
}

function toText(key: string, value: string): readonly string[] {
  const dot = key.lastIndexOf('.');
  if (dot === -1) return [];
  return [`[${key.slice(0, dot)}]\n${key.slice(dot + 1)} = "${value.replace(/["\\]/g, '\\$&')}"\n`];
}
