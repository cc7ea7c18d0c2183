import { ConfigError } from '../../core/errors.ts';
import { isRecord } from '../parse-baseline.ts';
import type { ForeignEntry } from './foreign-entry.ts';

const REGEX = /^\/(?<source>.+)\/(?<flags>[a-z]*)$/s;
const LONGEST = 1000;

/** Reads what a `.secretlintrc.json` allows: values, or patterns between slashes, in the options of its rules. */
export function parseSecretlintConfig(rules: readonly unknown[], label: string): readonly ForeignEntry[] {
  return rules.flatMap((rule): readonly ForeignEntry[] => {
    if (!isRecord(rule)) return [];
    const { id, options, rules: preset } = rule;
    const nested = Array.isArray(preset) ? parseSecretlintConfig(preset, label) : [];
    const allows: unknown = isRecord(options) ? options['allows'] : undefined;
    if (!Array.isArray(allows)) return nested;
    const texts = allows.filter((allow) => typeof allow === 'string');
    return [...nested, ...texts.map((allow) => entryOf(allow, String(id), label))];
  });
}

function entryOf(allow: string, id: string, label: string): ForeignEntry {
  return {
    path: undefined,
    pattern: patternOf(allow, id, label),
    verdict: 'accepted',
    reason: `allowed by ${id} of secretlint`,
    origin: `an allowed pattern of ${id}`,
  };
}

function patternOf(allow: string, id: string, label: string): RegExp {
  const { source = allow.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), flags = '' } = REGEX.exec(allow)?.groups ?? {};
  try {
    if (source.length > LONGEST) throw new SyntaxError('too long');
    return new RegExp(source, flags.replace(/[gy]/g, ''));
  } catch (error) {
    throw new ConfigError(`${label}: ${id}: "allows" holds what is no regular expression`, { cause: error });
  }
}
