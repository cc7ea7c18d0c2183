import { nameKind } from '../../core/judge/evidence/name-evidence.ts';
import { splitWords } from '../../core/text/words.ts';

/** What a name promises to hold; connections are addresses with a password in them. */
export type SecretKind = 'password' | 'secret' | 'token' | 'key' | 'connection';

/** Words before a secret's name that make it a question, a count, a complaint, or something that may be seen. */
const DISARMING = new Set(
  (
    'checkout pixel dummy fake mock is has had have should must can could will needs need requires require use uses using with without no not show ' +
    'shows hide toggle enable enables allow allows skip check checks missing invalid bad wrong unknown empty expired ' +
    'duplicate max min num number total count prompt completion input output reasoning cached thinking estimated ' +
    'used remaining budget masked mask redacted redact sanitized hashed hash encrypted encoded obfuscated hidden safe ' +
    'public publishable pub forgot forgotten reset change changed update updated strength next prev previous page ' +
    'incorrect malformed unsupported revoked rejected continuation continue cancellation cancel pagination start end sync watermark design theme themes color colour colors css style styles spacing typography syntax lexer parse stop eos ' +
    'bos pad sep mask special vocab word sub current index sealed digest digested per rate csrf xsrf ' +
    'from by type question exclamation asterisk equals colon dot semicolon comma operator keyword generic ' +
    'truncated shortened verify validate valid on handle supported generate create set delete remove revoke rotate'
  ).split(' '),
);

/** Words that make a name plural or general without taking its meaning away. */
const CONNECTION =
  /^(?:(?:.*[_.-])?(?:database|db|mongo|mongodb|redis|postgres|postgresql|pg|mysql|amqp|rabbitmq|broker|celery_broker|sqlalchemy_database|jdbc|clickhouse|mssql|cockroach)_?(?:url|uri|dsn|conn_?str|connection_?string|connection_?url|connection_?uri)|.*(?:connection|conn)_?str(?:ing)?s?|dsn|.*(?<!sentry_)dsn)$/i;

/** Words behind a secret's name that make it the name of something around it. */
const TRAILING = new Set(
  (
    'backend backends engine store stores storage manager provider mode method mount interval days hours minutes seconds ' +
    'ms sec secs mins in limit cost price prices budget required optional enabled owner team project bucket repo ' +
    'location place part parts segment format output input counter estimate window ratio per request requests ' +
    'loaded set present found check checks checker test tests case cases event events kind pattern vault list ' +
    'broker exp expiry expiration component element icon style class screen flow step guide doc docs label hint schema registry symbol balance scheme ' +
    'cache caches alias aliases char chars character attempt attempts failure failures resetter ' +
    'pair pairs rate rates throttle quota warning closed dismissed seen hasher hashers hashing encoder algorithm algo rounds iterations policy validator validators resolver handler service services ' +
    'factory generator helper util utils reader repository dialog view header headers prefix suffix rc'
  ).split(' '),
);

/** Keys that a partner or a machine is let in with. */
const ISSUED_KEY = /(?:^|_)(?:merchant|admin|enrol?lment|provisioning|registration|bootstrap|activation)_key$/;

/** What opens an account to whoever has it. */
const RESET_TOKEN = /^(?:(?:password|account|user|my|the|raw|plain)_)*reset_token$/;

/** A plain word that is also a word of many trades: counted only where the file is of no such trade. */
const BARE_TOKEN = /^(?:_|\$)*tokens?$/i;

/** What a name promises; undefined where it speaks about a secret, or of none. */
export function secretKind(name: string): SecretKind | undefined {
  const snake = toSnake(name);
  if (CONNECTION.test(snake) && !snake.includes('sentry')) return 'connection';
  // Where a chart looks up the user's name in a secret.
  if (snake === 'user_key') return undefined;
  // Laravel's name for who resets passwords.
  if (name.endsWith('.passwords')) return undefined;
  if (/^(?:new|old|db|root|admin|user|gen|generated|random|tmp|temp|my)_?pw$/.test(snake)) return 'password';
  const kind = nameKind(name);
  if (kind === 'other') return undefined;
  if (kind === 'weak') return ISSUED_KEY.test(snake) ? 'key' : undefined;
  const words = splitWords(name);
  if (words.slice(0, -1).some((word) => DISARMING.has(word)) && !RESET_TOKEN.test(snake)) return undefined;
  if (words.length > 1 && TRAILING.has(words.at(-1) ?? '')) return undefined;
  return kind;
}

/** Whether a name is the bare word `token`. */
export function isBareToken(name: string): boolean {
  return BARE_TOKEN.test(name);
}

function toSnake(name: string): string {
  return splitWords(name).join('_');
}
