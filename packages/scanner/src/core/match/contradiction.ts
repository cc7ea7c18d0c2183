import type { PackedRule } from '@leaklint/rules';
import type { Detection } from '../detection.ts';
import { splitWords } from '../text/words.ts';
import type { RuleBook } from './rule-book.ts';

/** Of two letters and more, vendors' names are told from words by standing alone. */
const SHORT_NAME = 4;
const LINE = 80;
/** Of how many words a name may be made. */
const WIDTHS = [1, 2, 3, 4];

/** Whose credentials take so many forms that no form is wrong; and names of rules that are no vendor's. */
const MANY_FORMS = new Set(
  (
    'aws amazon azure google gcp github gitlab facebook meta microsoft oracle ibm docker kubernetes postgres mysql mongodb ' +
    'redis slack twitter x atlassian jenkins elastic splunk salesforce vault hashicorp generic django laravel rails crypto ' +
    'jwt http url smtp ftp sso nomad consul private data okta discord kafka system'
  ).split(' '),
);

/** Names that say what a value is for and not whose it is. */
const NO_VENDOR =
  /^(?:access|secret|private|token|key|client|auth|api|app|consumer|signing|functions?|x|license|admin|master|base|login|run|bot|role|id|tracking|personal|gossip|encryption|system|wallet|mnemonic|deployer|bootstrap|ttl|s3|xi)+$/;

/** What the pack knows of the forms of vendors' secrets. */
interface Forms {
  readonly prefixes: readonly string[];
  /** By vendor's name, lower case and without separators. */
  readonly values: ReadonlyMap<string, readonly PackedRule[]>;
}

const known = new WeakMap<RuleBook, Forms>();

/**
 * Whether a value that only its name speaks for contradicts what is known of that vendor: it begins as the vendor's
 * tokens do and is none, or the name says the vendor and the value has none of its forms. It is cut, masked or made up.
 */
export function isContradicted(detection: Detection, textBefore: string, book: RuleBook): boolean {
  if (detection.rule.family !== 'generic') return false;
  let forms = known.get(book);
  if (forms === undefined) known.set(book, (forms = formsOf(book.rules)));
  const value = detection.value.toLowerCase();
  if (forms.prefixes.some((prefix) => value.startsWith(prefix))) return true;
  if (isChosen(detection)) return false;
  const line = textBefore.slice(textBefore.lastIndexOf('\n') + 1);
  const values =
    valuesNear(`${line.slice(-LINE)} ${detection.name ?? ''}`, forms) ?? valuesNear(apiNames(textBefore), forms);
  return values !== undefined && !values.some((form) => form.test(detection.value));
}

/** Passwords and shared secrets are chosen by whoever sets a service up, whatever its vendor's keys look like. */
function isChosen({ rule }: Detection): boolean {
  return rule.id !== 'generic-token' && rule.id !== 'generic-api-key' && rule.id !== 'generic-authorization';
}

function formsOf(rules: readonly PackedRule[]): Forms {
  const prefixes = new Set(rules.flatMap((rule) => rule.prefixes ?? []));
  const byVendor = new Map<string, PackedRule[]>();
  for (const rule of rules) append(byVendor, rule.id.slice(0, rule.id.indexOf('-')), [rule]);
  const values = new Map<string, PackedRule[]>();
  for (const [vendor, ofVendor] of byVendor) {
    if (ofVendor.every(({ near }) => near === undefined) || MANY_FORMS.has(vendor)) continue;
    const names = new Set([vendor, ...ofVendor.flatMap(({ near }) => near?.names ?? []).map(plain)]);
    for (const name of names) if (!MANY_FORMS.has(name) && !NO_VENDOR.test(name)) append(values, name, ofVendor);
  }
  return { prefixes: [...prefixes], values };
}

function append(map: Map<string, PackedRule[]>, key: string, rules: readonly PackedRule[]): void {
  map.set(key, [...(map.get(key) ?? []), ...rules]);
}

function formOf({ near, pattern, flags }: PackedRule): RegExp {
  const caseFlag = flags.includes('i') ? 'i' : '';
  return near === undefined ? new RegExp(pattern, caseFlag) : new RegExp(`^(?:${near.value})$`, caseFlag);
}

/** The forms of the vendors that a text speaks of; undefined where it speaks of none. */
function valuesNear(text: string, { values }: Forms): readonly RegExp[] | undefined {
  const words = splitWords(text);
  const spoken = new Set(words.flatMap((_, at) => WIDTHS.map((width) => words.slice(at, at + width).join(''))));
  const isSpoken = (name: string): boolean =>
    spoken.has(name) || (name.length > SHORT_NAME && words.some((word) => word.startsWith(name)));
  const found = [...values].filter(([name]) => isSpoken(name));
  return found.length === 0 ? undefined : found.flatMap(([, rules]) => rules.map(formOf));
}

/** What is called an API, or is being called, right before: `Sending request to the Acme API`. */
function apiNames(text: string): string {
  return (text.slice(-2 * LINE).match(/[\w.-]+(?= API\b)/g) ?? []).join(' ');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}
