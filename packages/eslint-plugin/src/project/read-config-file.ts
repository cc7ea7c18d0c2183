import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { property } from './read-record.ts';

interface Read {
  readonly stamp: string;
  readonly content: unknown;
}

/** An editor lints a file at each stroke: what has not changed is not read again. */
const known = new Map<string, Read>();

/** The content of a JSON or YAML file; undefined where there is none. What cannot be parsed is the command's to name. */
export function readConfigFile(file: string): unknown {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  const stamp = `${String(stats.mtimeMs)}:${String(stats.size)}`;
  const before = known.get(file);
  if (before?.stamp === stamp) return before.content;
  const content = parse(file);
  known.set(file, { stamp, content });
  return content;
}

function parse(file: string): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    return file.endsWith('.json') ? JSON.parse(text) : parseYaml(text);
  } catch {
    // The command says what is wrong with it, and where; here, code is linted.
    return undefined;
  }
}

/** YAML is loaded only where somebody writes it: it costs more than all else of the plugin. */
function parseYaml(text: string): unknown {
  const load: unknown = property(createRequire(import.meta.url)('yaml'), 'parse');
  const value: unknown = typeof load === 'function' ? Reflect.apply(load, undefined, [text]) : undefined;
  return value;
}
