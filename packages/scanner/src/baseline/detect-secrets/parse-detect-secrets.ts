import { ConfigError } from '../../core/errors.ts';
import { formatPlace } from '../../core/text/config-text.ts';
import { parseJson } from '../../core/text/parse-json.ts';
import type { Verdict } from '../entry.ts';

/** What detect-secrets knows of one secret of a file. */
export interface KnownHash {
  /** SHA-1 of what its plugin took for the secret. */
  readonly hash: string;
  readonly verdict: Verdict;
  /** For messages. */
  readonly type: string;
  readonly line: number | undefined;
}

/** A baseline of detect-secrets 1.x: known hashes by path. */
export type DetectSecretsBaseline = ReadonlyMap<string, readonly KnownHash[]>;

const SHA1 = /^[0-9a-f]{40}$/;

/** Reads a `.secrets.baseline`; throws `ConfigError` with the place of what is wrong. */
export function parseDetectSecrets(text: string, label: string): DetectSecretsBaseline {
  const parsed = parseJson(text, label, '');
  const { value } = parsed;
  const fail = (message: string, path: readonly (string | number)[]): ConfigError =>
    new ConfigError(`${formatPlace(label, parsed.placeOf(path))}: ${message}`);
  const { version, results }: { version?: unknown; results?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  if (version !== undefined && (typeof version !== 'string' || !/^[01]\./.test(version))) {
    throw fail('written by a newer detect-secrets: leaklint reads those of version 1', ['version']);
  }
  if (typeof results !== 'object' || results === null) throw fail('"results" must be an object', ['results']);
  const baseline = new Map<string, readonly KnownHash[]>();
  for (const [file, items] of Object.entries<unknown>({ ...results })) {
    if (!Array.isArray(items)) throw fail('expected a list of secrets', ['results', file]);
    const list: readonly unknown[] = items;
    const known = list.map((item, index) => parseKnown(item) ?? ['results', file, index]);
    const wrong = known.find((each) => Array.isArray(each));
    if (Array.isArray(wrong)) throw fail('expected an object with "hashed_secret", 40 hexadecimal digits', wrong);
    const name = file.replaceAll('\\', '/').replace(/^\.\//, '');
    baseline.set(name, [...(baseline.get(name) ?? []), ...known.flatMap((each) => ('hash' in each ? each : []))]);
  }
  return baseline;
}

function parseKnown(item: unknown): KnownHash | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const fields: { hashed_secret?: unknown; is_secret?: unknown; type?: unknown; line_number?: unknown } = item;
  const { hashed_secret: hash, is_secret: isSecret, type, line_number: line } = fields;
  if (typeof hash !== 'string' || !SHA1.test(hash)) return undefined;
  return {
    hash,
    verdict: isSecret === true ? 'true-positive' : isSecret === false ? 'false-positive' : 'unaudited',
    type: typeof type === 'string' ? type : 'secret',
    line: typeof line === 'number' ? line : undefined,
  };
}
