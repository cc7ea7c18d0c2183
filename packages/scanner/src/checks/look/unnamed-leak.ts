import { isSecretFile } from '../vocabulary/secret-files.ts';
import { isShown, type LookContext } from './is-shown.ts';
import { surroundingsOf } from './surroundings.ts';
import { takesText } from './takes-text.ts';

/** All of the environment, all headers: a leak where they are shown. */
const WHOLE =
  /(?:process\.env|\$?_ENV|\$?_SERVER|environ|Environ|getenv|env::vars|ENV\.(?:to_h|inspect)|(?:req|request|ctx|config|response)\.(?:raw)?[hH]eaders)$/;
/** Before what a loop goes over. */
const LOOP = /\b(?:range|in|of)\s+[\w.(]{1,40}$/;
const GOES_ON = /^\s*(?:[.[]|\?\.|->|\((?!\s*\)))/;
/** Constants put together; only code does that. */
const JOINED = /\[\s*(?:(?:"[^"\n]*"|'[^'\n]*')\s*,\s*)+(?:"[^"\n]*"|'[^'\n]*')\s*\]\.join\($/;
const DECODED = /(?:\batob|Buffer\.from)\($/;
/** Names that say everything. */
const PLAIN =
  /(?:PlaintextKeyring|UncryptedFileKeyring|keyrings\.alt|dangerouslyAllowBrowser|keyFilename|DOTENV_\w*)$/i;
/** Functions that a text can be handed to where only a secret can stand. */
const TAKES_SECRET =
  /(?:create_?hmac|HMAC\d*|signWith|SecretKeySpec|SymmetricSecurityKey|cookieParser|Basic_?Auth|SignedString)$/i;
const BACKEND = /(?:secrets?|keys?|credentials?|vault|keyring|token)[_.-]?backend$/i;
const CHOSEN =
  /^["'\])]*\s*(?::[^=\n]{1,30})?(?:[:=]{1,2}|,|\?\?|\|\||or)\s*["'](?:file|files|json|plain|local_?file|disk|filesystem|plain_?text|pickle|json_?file)["']|^\w*\.\w*(?:FILE|File|file|PLAIN|Plain)/;

/** Most words that draw attention are parts of names of secrets. */
const WORTH_A_LOOK =
  /hmac|login|sign|basic|spec|cookiep|back|env|serv|atob|from|join|head|key|danger|adminsdk|rsa|ed25519|netrc|account/i;

export interface Stretch {
  readonly text: string;
  readonly start: number;
  /** Behind the word that drew attention. */
  readonly end: number;
}

/** Whether a leak without a secret's name may stand at a place. */
export function leaksUnnamed({ text, start, end }: Stretch, context: LookContext): boolean {
  if (!WORTH_A_LOOK.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, end - 200), end);
  const after = text.slice(end, end + 80);
  if (PLAIN.test(before)) return true;
  if (TAKES_SECRET.test(before)) return takesText(text, end);
  if (BACKEND.test(before)) return CHOSEN.test(after);
  if (before.endsWith('.login(')) return /^[^()\n]{1,60},\s*["'][^"'\s]{4}/.test(after);
  if (DECODED.test(before)) return /^\s*["'`][\w+/=-]{12}/.test(after);
  if (JOINED.test(before)) return true;
  if (WHOLE.test(before) && LOOP.test(before)) return true;
  if (WHOLE.test(before)) return !GOES_ON.test(after) && isShownAt({ text, start, end }, context);
  return isKeyFile(text, start, end);
}

function isShownAt({ text, start }: Stretch, context: LookContext): boolean {
  const around = surroundingsOf(text, start, context.syntax);
  return !around.isComment && around.stringStart === undefined && isShown({ text, start }, around, context);
}

/** A string that is the path of a file of keys. */
function isKeyFile(text: string, start: number, end: number): boolean {
  const from = /["'`]([\w./~\\-]*)$/.exec(text.slice(Math.max(0, start - 100), end))?.[1];
  const to = /^([\w./\\-]*)["'`]/.exec(text.slice(end, end + 80))?.[1];
  return from !== undefined && to !== undefined && isSecretFile(from + to);
}
