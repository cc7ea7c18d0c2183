import * as v from 'valibot';
import { ConfigError } from '../core/errors.ts';
import { closestWord } from '../core/text/closest-word.ts';
import { configSchema, keysAt, type ConfigInput } from './config-schema.ts';
import { formatPlace, type ConfigPath, type ConfigText } from '../core/text/config-text.ts';

type Issue = v.BaseIssue<unknown>;

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};

/** Checks a configuration; throws `ConfigError` with the place of the first thing that is wrong. */
export function validateConfig(text: ConfigText): ConfigInput {
  if (Array.isArray(text.value))
    throw new ConfigError(`${formatPlace(text.file, text.placeOf([]))}: expected an object`);
  const result = v.safeParse(configSchema, text.value);
  if (result.success) return result.output;
  const issue = mostTelling(result.issues[0]);
  const path = pathOf(issue);
  throw new ConfigError(`${formatPlace(text.file, text.placeOf(path))}: ${problemOf(issue, path)}`);
}

/** Of the alternatives of a union, the one that got further than the type of the value itself. */
function mostTelling(issue: Issue, above: readonly v.IssuePathItem[] = []): Issue {
  const whole: Issue = { ...issue, path: joinPaths(above, issue.path) };
  const deeper = issue.issues?.find((alternative) => alternative.path !== undefined);
  return deeper === undefined ? whole : mostTelling(deeper, whole.path);
}

function joinPaths(above: readonly v.IssuePathItem[], below: Issue['path']): Issue['path'] {
  const [first, ...rest] = [...above, ...(below ?? [])];
  return first === undefined ? undefined : [first, ...rest];
}

function pathOf(issue: Issue): ConfigPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function problemOf(issue: Issue, path: ConfigPath): string {
  const last = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `unknown key "${last}"${suggest(last, keysAt(path.slice(0, -1)))}`;
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  return `${where}${issue.kind === 'validation' ? issue.message : expectation(issue)}`;
}

/** Says what is expected, never what is there: it could be a secret. */
function expectation(issue: Issue): string {
  const tokens = issue.expected?.match(/"[^"]*"|\w+/g) ?? [];
  const names = tokens.map((token) => NAMES[token] ?? token);
  const last = names.pop() ?? 'something else';
  const words = tokens.flatMap((token) => (token.startsWith('"') ? [token.slice(1, -1)] : []));
  const hint = typeof issue.input === 'string' ? suggest(issue.input, words) : '';
  return `expected ${names.length === 0 ? last : `${names.join(', ')} or ${last}`}${hint}`;
}

function suggest(word: string, known: Iterable<string>): string {
  const closest = closestWord(word, known);
  return closest === undefined ? '' : `; did you mean "${closest}"?`;
}
