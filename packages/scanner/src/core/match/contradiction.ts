import type { PackedRule } from '@leaklint/rules';
import type { Detection } from '../detection.ts';
import { splitWords } from '../text/words.ts';
import type { RuleBook } from './rule-book.ts';

/** Of two letters and more, vendors' names are told from words by standing alone. */
const SHORT_NAME = 4;
const LINE = 80;
/** What vendors issue, unlike passwords. */
const ISSUED: ReadonlySet<string> = new Set([
  'generic-token',
  'generic-api-key',
  'generic-authorization',
  'generic-bearer-token',
  'generic-marked-token',
]);

/** How far a value that somebody cut or typed is from the vendor's form. */
const MISCOUNTS = [1, 2, 3, 4, 5];

/** Of how many words a name may be made. */
const WIDTHS = [1, 2, 3, 4];

/** Why a value contradicts what is known of a vendor: it is cut, masked or made up, or it may be of a kind we do not know. */
type Contradiction = 'no-token' | 'other-kind';

/**
 * Whether a value that only its name speaks for contradicts what is known of that vendor: it begins as the vendor's
 * tokens do and is none, or the name says the vendor and the value has none of its forms.
 */
export function contradictionOf(detection: Detection, textBefore: string, book: RuleBook): Contradiction | undefined {
  if (detection.rule.family !== 'generic') return undefined;
  if (hasOtherForm(detection)) return 'no-token';
  const value = detection.value.toLowerCase();
  if (book.forms.prefixes.some((prefix) => value.startsWith(prefix))) return 'no-token';
  if (mayBeChosen(detection)) return undefined;
  const named = rulesNear(detection.name ?? '', book);
  if (named !== undefined) {
    if (named.some((rule) => formOf(rule).test(detection.value))) return undefined;
    return isOtherKind(named, detection.value) ? 'other-kind' : 'no-token';
  }
  const forms = vendorTexts(detection, textBefore).reduce<readonly PackedRule[] | undefined>(
    (found, text) => found ?? rulesNear(text, book),
    undefined,
  );
  return forms === undefined || forms.some((rule) => formOf(rule).test(detection.value)) ? undefined : 'no-token';
}

/**
 * A vendor may issue what nobody has told us of: what its own name says to be a key of theirs, is long enough for one,
 * and is far from every form that we know.
 */
function isOtherKind(forms: readonly PackedRule[], value: string): boolean {
  return /^[\w-]{24,}$/.test(value) && !forms.some((rule) => isNearly(rule, value));
}

/** A character or a few too many, or too few. */
function isNearly(rule: PackedRule, value: string): boolean {
  const form = formOf(rule);
  return MISCOUNTS.some((count) => form.test(value.slice(0, -count)) || form.test(value + value.slice(0, count)));
}

/** Names that say exactly which credential follows, with its one form. */
const EXACT_FORMS: readonly (readonly [name: RegExp, form: RegExp])[] = [
  [/aws_?-?secret_?-?(?:access_?-?)?key$/i, /^[A-Za-z\d+/]{40}$/],
];

function hasOtherForm({ name = '', value }: Detection): boolean {
  return EXACT_FORMS.some(([named, form]) => named.test(name) && !form.test(value));
}

/** The texts that may say whose a value is, the most telling first. */
function vendorTexts(detection: Detection, textBefore: string): readonly string[] {
  const lineStart = textBefore.lastIndexOf('\n') + 1;
  const line = `${textBefore.slice(lineStart).slice(-LINE)} ${detection.name ?? ''}`;
  return [line, apiNames(textBefore), parentName(textBefore.slice(0, lineStart))];
}

/** Passwords and shared secrets are chosen by whoever sets a service up, whatever its vendor's keys look like. */
function mayBeChosen({ rule }: Detection): boolean {
  return !ISSUED.has(rule.id);
}

/** `acmekey`, `acmeapitoken`: what goes on otherwise may be the longer name of somebody else. */
const PLAIN_REST =
  /^(?:api|app|key|token|secret|access|auth|client|private|user|admin|pat|pass|password|credential|s|v?\d|io|ai|com)+$/;

/** The rules of the vendors that a text speaks of; undefined where it speaks of none. */
function rulesNear(text: string, book: RuleBook): readonly PackedRule[] | undefined {
  if (text === '') return undefined;
  const words = splitWords(text);
  const spoken = new Set(words.flatMap((_, at) => WIDTHS.map((width) => words.slice(at, at + width).join(''))));
  const isSpoken = (name: string): boolean =>
    spoken.has(name) ||
    (name.length > SHORT_NAME &&
      words.some((word) => word.startsWith(name) && PLAIN_REST.test(word.slice(name.length))));
  const found = book.forms.rulesByName.filter(([name]) => isSpoken(name));
  return found.length === 0 ? undefined : found.flatMap(([, rules]) => rules.map((index) => book.get(index).rule));
}

/** Documentation shows few keys: what their length is they tell for certain, that all letters are of hex they do not. */
function formOf({ near, pattern, flags }: PackedRule): RegExp {
  const caseFlag = flags.includes('i') ? 'i' : '';
  return new RegExp(near === undefined ? pattern : `^(?:${near.value.replaceAll('a-f', 'a-z')})$`, caseFlag);
}

/** What is called an API, or is being called, right before: `Sending request to the Acme API`, `… to the acmeapi`. */
function apiNames(text: string): string {
  const names = text.slice(-2 * LINE).match(/[\w.-]+(?= API\b)|\b[\w.-]{3,}api\b/gi) ?? [];
  return names.map((name) => `${name} ${name}api`).join(' ');
}

/** What the line above opens: `acme_credentials:`, `"acme": {`. */
function parentName(linesAbove: string): string {
  const line = linesAbove.trimEnd();
  return /^\s*["']?([\w.-]+)["']? ?[:=](?: ?\{)?$/.exec(line.slice(line.lastIndexOf('\n') + 1))?.[1] ?? '';
}
