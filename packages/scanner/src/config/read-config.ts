import path from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { FileSystem } from '../port/file-system.ts';
import type { ConfigInput } from './config-schema.ts';
import { formatPlace, type ConfigText } from '../core/text/config-text.ts';
import { parseJson } from '../core/text/parse-json.ts';

const LARGEST = 1 << 20;
const ROOT_KEYS = ['files', 'baseline'] as const;

export interface ConfigSource {
  /** Absolute path. */
  readonly file: string;
  /** How messages call it. */
  readonly label: string;
  /** Whether it speaks for the whole scan; otherwise some keys make no sense in it. */
  readonly isRoot: boolean;
}

/** Reads and checks a configuration file; undefined for a package.json that has none in it. */
export async function readConfig(source: ConfigSource, fileSystem: FileSystem): Promise<ConfigInput | undefined> {
  const text = readText(source.file, source.label, fileSystem);
  const parsed = await parse(text, source);
  if (parsed === undefined) return undefined;
  const { validateConfig } = await import('./validate-config.ts');
  const config = validateConfig(parsed);
  const misplaced = ROOT_KEYS.find((key) => !source.isRoot && config[key] !== undefined);
  if (misplaced === undefined) return config;
  const place = formatPlace(source.label, parsed.placeOf([misplaced]));
  throw new ConfigError(`${place}: "${misplaced}" is for the configuration at the root, not for one folder`);
}

/** Reads a text file that a configuration is made of; throws `ConfigError` when that cannot be. */
export function readText(file: string, label: string, fileSystem: FileSystem): string {
  const outcome = fileSystem.readFile(file, { maxSize: LARGEST, follow: true });
  if (outcome.kind === 'missing') throw new ConfigError(`${label}: no such file`);
  if (outcome.kind === 'skipped') throw new ConfigError(`${label}: ${outcome.reason}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(outcome.bytes);
  } catch (error) {
    throw new ConfigError(`${label}: not UTF-8`, { cause: error });
  }
}

async function parse(text: string, { file, label }: ConfigSource): Promise<ConfigText | undefined> {
  if (path.basename(file) === 'package.json') return parsePackage(text, label);
  if (!/\.ya?ml$/.test(file)) return parseJson(text, label);
  const { parseYaml } = await import('./parse-yaml.ts');
  return parseYaml(text, label);
}

function parsePackage(text: string, label: string): ConfigText | undefined {
  // Most have no configuration in them, and need not be parsed to know.
  if (!text.includes('"leaklint"')) return undefined;
  const whole = parseJson(text, label);
  const { value } = whole;
  if (typeof value !== 'object' || value === null || !('leaklint' in value)) return undefined;
  return { file: label, value: value.leaklint, placeOf: (keys) => whole.placeOf(['leaklint', ...keys]) };
}
