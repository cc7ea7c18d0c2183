import { ConfigError } from '../core/errors.ts';
import { formatPlace } from '../core/text/config-text.ts';
import { parseJson } from '../core/text/parse-json.ts';
import type { Baseline, BaselineEntry } from './entry.ts';
import { FORMAT_VERSION } from './format-baseline.ts';
import { isEntry, whyNoEntry } from './parse-entry.ts';
import { readLines } from './read-lines.ts';
import { resolveDuplicates } from './resolve-duplicates.ts';

const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/m;
const MARKERS = ['<<<<<<<', '=======', '>>>>>>>'];
const SALT = /^[0-9a-f]{32,128}$/;
const KEYS: readonly string[] = ['version', 'about', 'salt', 'entries'];

/** Reads a baseline of ours; throws `ConfigError` with the place of what is wrong, and then takes nothing of it. */
export function parseBaseline(text: string, label: string): Baseline {
  const asWritten = readLines(text);
  if (asWritten !== undefined) return asWritten;
  refuseConflict(text, label);
  const value = parseQuickly(text) ?? parseJson(text, label, '').value;
  const fail = (message: string, path: readonly (string | number)[] = []): never => {
    // Where something stands is found out only now: the quick parser does not tell.
    throw new ConfigError(`${formatPlace(label, parseJson(text, label, '').placeOf(path))}: ${message}`);
  };
  if (!isRecord(value)) return fail('expected an object: this is no baseline');
  const { version, salt, entries } = value;
  if (typeof version !== 'number') return fail('"version" is missing: this is no baseline of leaklint');
  if (version > FORMAT_VERSION) return fail(newer(version), ['version']);
  if (version !== FORMAT_VERSION) return fail(`unknown version ${String(version)}`, ['version']);
  const stranger = Object.keys(value).find((key) => !KEYS.includes(key));
  if (stranger !== undefined) return fail(`unknown key ${JSON.stringify(stranger)}`, [stranger]);
  if (typeof salt !== 'string' || !SALT.test(salt)) return fail('"salt" must be hexadecimal digits', ['salt']);
  if (!Array.isArray(entries)) return fail('"entries" must be a list', ['entries']);
  const items: readonly unknown[] = entries;
  const parsed: BaselineEntry[] = [];
  for (const [index, item] of items.entries()) {
    if (isRuler(item)) continue;
    if (!isEntry(item)) return fail(whyNoEntry(item) ?? '', ['entries', index]);
    parsed.push(item);
  }
  return { salt, entries: resolveDuplicates(parsed) };
}

/** Throws when a merge stopped in the file and nobody finished it. */
export function refuseConflict(text: string, label: string): void {
  // Three plain searches take a tenth of the time that the expression takes for a large file.
  if (!MARKERS.some((marker) => text.includes(marker))) return;
  const found = CONFLICT_MARKER.exec(text);
  if (found === null) return;
  const line = text.slice(0, found.index).split('\n').length;
  throw new ConfigError(
    `${label}:${String(line)}: an unfinished merge: keep the lines of both sides and take out the markers`,
  );
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lines that only keep entries apart, for git. */
function isRuler(item: unknown): boolean {
  return isRecord(item) && 'at' in item && Object.keys(item).length === 1;
}

function parseQuickly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The slow parser says what is wrong, and where.
    return undefined;
  }
}

function newer(version: number): string {
  return `written by a newer leaklint (format ${String(version)}, this one reads up to ${String(FORMAT_VERSION)}); update leaklint`;
}
