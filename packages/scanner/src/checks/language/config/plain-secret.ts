import { placeholderReason } from '../../../core/judge/filter/placeholder.ts';
import { isLabel } from '../../flow/is-label.ts';
import { clientVariable } from '../../vocabulary/client-variables.ts';
import { secretKind } from '../../vocabulary/secret-name.ts';

/** Where a literal stands. */
export interface LiteralPlace {
  readonly path: string;
  /** What runs there is thrown away: tests, pipelines, examples. */
  readonly isThrowaway: boolean;
}

const THROWAWAY =
  /(?:^|[./_-])(?:tests?|testing|dev|devel|development|local|localhost|ci|e2e|examples?|samples?|fixtures?|playground|debug|demo|sandbox|devcontainer|integration|cypress|playwright|spec|mocks?)(?:[./_-]|$)|[a-z]Tests?\//i;
/** Passwords that are none, and yet let everybody in. */
const WEAK =
  /^(?:password|passwd|passw0rd|pass|secret|supersecret|admin|administrator|root|toor|postgres|mysql|mariadb|mongo|redis|rabbitmq|guest|user|test|change[-_]?(?:me|it|this)[\w-]*|default|letmein|qwerty|minioadmin|12345\d*)$/i;
/** `set_this_before_you_start` */
const SENTENCE = /^[A-Za-z]+(?:[-_][A-Za-z\d]{1,12}){4,}$/;
const CHANGE_ME = /change[-_ ]?(?:me|it|this)/i;
const MADE_UP =
  /test|dummy|fake|example|mock|sample|local|^dev|development|not[-_]?(?:a[-_]?)?(?:real|secret)|^ci|placeholder|s[e3]cr[e3]t/i;
/** What runs on the same machine, and is reached from nowhere else. */
export const LOCAL_ADDRESS = /@(?:localhost|127\.0\.0\.1|\[::1\]|host\.docker\.internal|0\.0\.0\.0)\b/;

/** Whether things that run from a file are thrown away, by its path. */
export function isThrowawayPath(path: string): boolean {
  return THROWAWAY.test(path);
}

/** Whether a literal that is put into an environment under a secret's name is one that matters. */
export function isPlainSecret(name: string, value: string, { isThrowaway }: LiteralPlace): boolean {
  const text = value.trim();
  // What browsers get is another check's matter.
  const kind = clientVariable(name) === undefined ? secretKind(name) : undefined;
  if (kind === undefined || text.length < 4 || isReference(name, text)) return false;
  if (kind === 'connection') return !LOCAL_ADDRESS.test(text) && !isThrowaway;
  if (WEAK.test(text)) return !isThrowaway && (kind === 'password' || !isLabel(text) || CHANGE_ME.test(text));
  if (placeholderReason(text) !== undefined && !isRunAsItIs(text)) return false;
  return !isWords(text) && (!isThrowaway || !isMadeUp(text));
}

function isWords(text: string): boolean {
  return /\s/.test(text) || SENTENCE.test(text) || isLabel(text);
}

/** Throwaway stacks need some password; only what looks like one of elsewhere counts. */
function isMadeUp(text: string): boolean {
  return MADE_UP.test(text) || /^[A-Za-z]+[\d!]*$/.test(text) || text.length < 8;
}

/** Stand-ins with which a program starts, and that nobody is told to replace. */
function isRunAsItIs(text: string): boolean {
  return CHANGE_ME.test(text) || /^(?:default|secret|some|any|new|old|the|an?)[-_]?\w/i.test(text);
}

/** What says where the secret is, instead of being it. */
function isReference(name: string, text: string): boolean {
  if (/(?:_FILE|_PATH|_DIR|_URL|_NAME|_ID|_REF|_ARN)$/i.test(name) && secretKind(name) !== 'connection') return true;
  return /^(?:[./~!*<[{%]|ENC\[|[\w.-]+\/[\w./-]+$|[a-z][\w+.-]*:[^@]*$|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$)/.test(text);
}
