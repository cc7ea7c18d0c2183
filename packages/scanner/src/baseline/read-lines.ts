import { compareEntries, VERDICTS, type Baseline, type BaselineEntry, type EntryLines } from './entry.ts';
import { FORMAT_VERSION } from './format-baseline.ts';
import { isEntry } from './parse-entry.ts';

const STRING = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))+"`;
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const HEAD = String.raw`\{\r?\n"version":${String(FORMAT_VERSION)},\r?\n"about":${STRING},\r?\n"salt":"(?<salt>[0-9a-f]{32,128})",\r?\n"entries":\[\r?\n`;
const TAIL = /\{"at":"end"\}\r?\n\]\r?\n\}\r?\n$/y;
const RULER = /\{"at":"[0-9a-f]{2}"\},\r?\n/y;
const ENTRY = new RegExp(
  String.raw`\{"fingerprint":"[0-9a-f]{32}","rule":${STRING},"path":${STRING},"count":[1-9]\d{0,14},"verdict":"(?:${VERDICTS.join('|')})"` +
    String.raw`(?:,"reason":${STRING})?(?:,"by":${STRING})?(?:,"expires":"${DAY}")?\},\r?\n`,
  'y',
);
const BEFORE_HASH = '{"fingerprint":"'.length;
const DIGITS = 32;

/**
 * Reads a baseline that stands exactly as leaklint writes it: each line is checked, and parsed only when somebody asks
 * for its entry, because a hook has a handful of findings and a baseline thousands of entries. Undefined for any other
 * file, right or wrong.
 */
export function readLines(text: string): Baseline | undefined {
  const head = new RegExp(HEAD, 'y').exec(text);
  const salt = head?.groups?.['salt'];
  const starts = salt === undefined ? undefined : entryStarts(text, head?.[0].length ?? 0);
  return salt === undefined || starts === undefined ? undefined : lazyBaseline(text, salt, starts);
}

/** Where each entry begins, and where the last one ends; undefined where a line is unlike those of leaklint. */
function entryStarts(text: string, from: number): readonly number[] | undefined {
  const starts: number[] = [];
  let at = from;
  for (;;) {
    const afterEntry = endOf(ENTRY, text, at);
    if (afterEntry > at) {
      if (!isAfterLast(text, starts, at)) return undefined;
      starts.push(at);
      at = afterEntry;
      continue;
    }
    const afterRuler = endOf(RULER, text, at);
    if (afterRuler === at) break;
    at = afterRuler;
  }
  return endOf(TAIL, text, at) > at ? starts : undefined;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A file that a merge has left out of order, or with an entry twice, is read as a whole. */
function isAfterLast(text: string, starts: readonly number[], at: number): boolean {
  const last = starts.at(-1);
  if (last === undefined) return true;
  const [before, now] = [hashAt(text, last), hashAt(text, at)];
  return before < now || (before === now && compareEntries(entryAt(text, last), entryAt(text, at)) < 0);
}

function hashAt(text: string, start: number): string {
  return text.slice(start + BEFORE_HASH, start + BEFORE_HASH + DIGITS);
}

function entryAt(text: string, start: number): BaselineEntry {
  const entry: unknown = JSON.parse(text.slice(start, text.indexOf('\n', start)).replace(/,\r?$/, ''));
  if (!isEntry(entry)) throw new Error('a line that looks like an entry is none');
  return entry;
}

function lazyBaseline(text: string, salt: string, starts: readonly number[]): Baseline {
  const parsed = new Array<BaselineEntry | undefined>(starts.length).fill(undefined);
  const entry = (index: number): BaselineEntry => (parsed[index] ??= entryAt(text, starts[index] ?? 0));
  let all: readonly BaselineEntry[] | undefined;
  const baseline: Baseline = {
    salt,
    get entries() {
      return (all ??= starts.map((_, index) => entry(index)));
    },
  };
  const lines: EntryLines = {
    withHash: (hash) => {
      const found: BaselineEntry[] = [];
      let index = firstFrom(text, starts, hash);
      while (index < starts.length && hashAt(text, starts[index] ?? 0) === hash) found.push(entry(index++));
      return found;
    },
    mayNameRule: (rule) => text.includes(`"rule":${JSON.stringify(rule)}`),
  };
  // Not enumerable: a copy with other entries must not have it.
  return Object.defineProperty(baseline, 'lines', { value: lines });
}

/** The first entry whose hash is not below another one. */
function firstFrom(text: string, starts: readonly number[], hash: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashAt(text, starts[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
