import { closestWord } from '../core/text/closest-word.ts';
import { VERDICTS, type BaselineEntry, type Verdict } from './entry.ts';

const FINGERPRINT = /^[0-9a-f]{32}$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const KEYS: ReadonlySet<string> = new Set([
  'fingerprint',
  'rule',
  'path',
  'count',
  'verdict',
  'reason',
  'by',
  'expires',
]);

/** What is wrong with an entry, as a sentence; undefined for a right one. Most files hold thousands of them. */
export function whyNoEntry(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return 'expected an entry: an object';
  for (const key in item) if (!KEYS.has(key)) return `unknown key ${JSON.stringify(key)} in an entry`;
  const fields: Fields = item;
  return whatIsMissing(fields) ?? whatIsTooMuch(fields);
}

type Fields = Partial<Record<keyof BaselineEntry, unknown>>;

function whatIsMissing({ fingerprint, rule, path, count, verdict }: Fields): string | undefined {
  if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint)) {
    return '"fingerprint" must be 32 hexadecimal digits';
  }
  if (!isText(rule)) return '"rule" must name a rule';
  if (!isText(path)) return '"path" must name a file, a folder with a slash at its end, or "/"';
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) {
    return '"count" must be a whole number from 1 on';
  }
  return isVerdict(verdict) ? undefined : unknownVerdict(verdict);
}

function whatIsTooMuch({ reason, by, expires }: Fields): string | undefined {
  if (!isTextOrNothing(reason)) return '"reason" must be a text';
  if (!isTextOrNothing(by)) return '"by" must be a text';
  if (expires === undefined || (isText(expires) && isDay(expires))) return undefined;
  return '"expires" must be a day such as 2027-01-31';
}

/** Whether something is an entry. */
export function isEntry(item: unknown): item is BaselineEntry {
  return whyNoEntry(item) === undefined;
}

/** Whether a word is a verdict. */
export function isVerdict(word: unknown): word is Verdict {
  return VERDICTS.some((verdict) => verdict === word);
}

/** Whether a text is a day such as 2027-01-31. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** Says which verdicts there are, and which one was probably meant. */
export function unknownVerdict(word: unknown): string {
  const close = typeof word === 'string' ? closestWord(word, VERDICTS) : undefined;
  return `"verdict" must be one of ${VERDICTS.join(', ')}${close === undefined ? '' : `; did you mean ${close}?`}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTextOrNothing(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}
