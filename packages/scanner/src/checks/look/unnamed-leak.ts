import { isSecretFile } from '../vocabulary/secret-files.ts';
import { isShown, type LookContext } from './is-shown.ts';
import { isWrittenPlace } from './kept-leak.ts';
import { surroundingsOf } from './surroundings.ts';
import { takesText } from './takes-text.ts';

/** All of the environment, all headers: a leak where they are shown. */
const WHOLE =
  /(?:process\.env|\$?_ENV|\$?_SERVER|environ|Environ|getenv|env::vars|ENV\.(?:to_h|inspect)|(?:req|request|ctx|config|response)(?:\.|->)(?:raw)?[hH]eaders)$/;
/** Before what a loop goes over. */
const LOOP = /\b(?:range|in|of)\s+[\w.(]{1,40}$/;
/** What a loop does with each. */
const SHOWN = /print|log|puts|echo|write|console|send|render|json|dump|warn|error|throw|raise/i;
const NEAR_LOOP = 300;
const GOES_ON = /^\s*(?:\.(?!to_?s\b|toString|ToString|inspect)|\[|\?\.|->(?!all\(\))|\((?!\s*\)))/;
/** Constants put together; only code does that. */
const JOINED = /\[\s*(?:(?:"[^"\n]*"|'[^'\n]*')\s*,\s*)+(?:"[^"\n]*"|'[^'\n]*')\s*\]\.join\($/;
const DECODED = /(?:\batob|Buffer\.from)\($/;
/** Names that say everything. */
const PLAIN =
  /(?:PlaintextKeyring|UncryptedFileKeyring|keyrings\.alt|dangerouslyAllowBrowser|keyFilename|KVv2\(|DOTENV_\w*|phpinfo)$/i;
/** Functions that a text can be handed to where only a secret can stand. */
const TAKES_SECRET =
  /(?:create_?hmac|HMAC\d*|signWith|SecretKeySpec|SymmetricSecurityKey|cookieParser|Basic_?Auth|SignedString)$/i;
/** Functions that are handed logins and tokens among other things. */
const TAKES_LOGIN =
  /(?:Basic_?Auth\w*|PlainAuth|auth(?:enticate)?\(?|cipheriv|scrypt\w*|pbkdf2\w*|PBEKeySpec|NewCipher|CookieStore|Minio|algoliasearch|Sequelize|twilio\w*|Telegraf|TeleBot|DriverManager|Database|\w*Client|\w*Bot|FTP|slack|\.bind\(?|\.connect\(?)$/i;
const LOGIN_TEXT =
  /^(?:[.:]+\w+){0,3}\(?(?:\)\()?[^;\n{}]{0,160}["'](?=[^"'\s]{0,60}\d)(?![^"'\s]*(?:\/\w+\/|:\/\/))[^"'\s]{8,}["']/;
/** A file of a key, to which a mode is given. */
const OPENED = /^\(\s*["'][^"'\n]*(?:\.pem|\.key|\.p12|\.pfx|\.env|id_\w+|[cC]redentials?\.\w+|[sS]ecrets?\.\w+)["']/;
const BACKEND = /(?:secrets?|keys?|credentials?|vault|keyring|token)[_.-]?backend$/i;
const CHOSEN =
  /^["'\])]*\s*(?::[^=\n]{1,30})?(?:[:=]{1,2}|,|\?\?|\|\||or)\s*["'](?:file|files|json|plain|local_?file|disk|filesystem|plain_?text|pickle|json_?file)["']|^\w*\.\w*(?:FILE|File|file|PLAIN|Plain)/;

/** Most words that draw attention are parts of names of secrets. */
const WORTH_A_LOOK =
  /hmac|chmod|phpinfo|set_perm|login|sign|basic|spec|cookiep|back|env|serv|atob|from|join|head|auth|cipher|crypt|pbkd|store|minio|sequel|twili|tele|driverm|client|algolia|bot|ftp|slack|bind|connect|chararr|key|danger|adminsdk|rsa|ed25519|netrc|account|kvv2/i;

export interface Stretch {
  readonly text: string;
  readonly start: number;
  /** Behind the word that drew attention. */
  readonly end: number;
}

/** Names are seldom longer; and a pattern for what a text ends with is tried at each of its characters. */
const NEAR = 64;

/** Whether a leak without a secret's name may stand at a place. */
export function leaksUnnamed({ text, start, end }: Stretch, context: LookContext): boolean {
  if (isWrittenPlace({ text, start, end })) return true;
  if (!WORTH_A_LOOK.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, end - 200), end);
  const near = text.slice(Math.max(0, end - NEAR), end);
  const after = text.slice(end, end + 80);
  if (PLAIN.test(near)) return true;
  if (TAKES_SECRET.test(near)) return takesText(text, end);
  if (takesLogin(near, text.slice(end, end + 240))) return true;
  if (/(?:chmod|set_permissions)$/.test(before)) return OPENED.test(after);
  if (BACKEND.test(near)) return CHOSEN.test(after);
  if (before.endsWith('.login(')) return /^[^()\n]{1,60},\s*["'][^"'\s]{4}/.test(after);
  if (DECODED.test(before)) return /^\s*["'`][\w+/=-]{12}/.test(after);
  if (JOINED.test(before)) return true;
  if (isAllHeaders(near, { text, after })) return true;
  if (WHOLE.test(before) && LOOP.test(before))
    return SHOWN.test(text.slice(Math.max(0, start - NEAR_LOOP), end + NEAR_LOOP));
  if (WHOLE.test(before)) return !GOES_ON.test(after) && isShownAt({ text, start, end }, context);
  return isKeyFile(text, start, end);
}

/** `zap.Any("headers", c.Request.Header)`, and `sent.headers` that something was put into: they are logged, mostly. */
function isAllHeaders(near: string, { text, after }: { readonly text: string; readonly after: string }): boolean {
  if (!/headers$/i.test(near)) return false;
  if (/^["'],\s*(?:\w+\.)*(?:[rR]eq(?:uest)?|r)(?:\(\))?\.Header\b/.test(after)) return true;
  return /\w\.headers$/.test(near) && /^(?:\.(?:toJSON|entries|toString)\(|\s*[,)])/.test(after) && FILLED.test(text);
}

const FILLED = /\.headers(?:\.(?:set|append|add)\(|\[)\s*["'`](?:authorization|x-[\w-]*(?:key|token))["'`]/i;

/** Functions that are handed a login: `PlainAuth("", user, "…")`, `auth=("user", "…")`, `"…".toCharArray()`. */
function takesLogin(before: string, after: string): boolean {
  if (/\bauth=\($/.test(before)) return /^\s*["']/.test(after);
  if (/tochararray$/i.test(before)) return /["'](?=[^"']*\d)[^"'\s]{6,}["']\.\w+$/.test(before);
  return TAKES_LOGIN.test(before) && LOGIN_TEXT.test(after);
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
