/** Words of names that may hold secrets. */
const SECRET =
  /secret|passw|passphrase|pwd|token|api[-_]?key|credential|creds|(?:private|access|auth|signing|encryption|master|service|client|account|license)[-_]?key|connection_?str|dsn\b|(?:database|redis|mongo\w*|postgres\w*|db|amqp|broker)_?ur[il]|service[-_]?account|authorization|_otp\b|jwt/gi;

/** What stands before a secret's name where it leaks, within the same statement as far as that can be told. */
const LEAD =
  /(?:\b(?:console|print\w*|echo|puts|dbg|dump\w*|dd|alert|captureMessage|captureException|setContext|setExtra|throw|raise|reject|panic|bail|anyhow|assert|die|exit|abort|fail|jsonify|WriteLine|trigger_error|render|BadRequest|Unauthorized|Forbid\w*|NotFound|Conflict|respond|Problem|Response|StatusCode|localStorage|sessionStorage|setItem|searchParams|params|DefinePlugin|getServerSideProps|props)\b|log\w*[.:!(]|Log\w*(?:\.|::|->)|http\.Error|(?:[\w)\]]\.|->)(?:log|trace|debug|info|warn|error|fatal|send|json|JSON|body|status|render|header|cookie|write\w*|Str|Any|Errorf|option|add_argument|SetDefault|child)\(|[A-Z]\w*(?:Error|Exception)\(|[cC]ookies?\b|(?:write\w*|open|require|import|dump\w*|chmod|readFile\w*)\()[^;]*$/;
/** A secret is read from outside. */
const READ =
  /(?:ENV|[cC]onfig|[sS]ettings|[eE]nv)(?:[\w.?]*(?:[[(]|::|->)[\s\w.('"[<>:]*|(?:[\w.?]*\?)?\w*\.[\w.]*(?:[\s('"[<>:][\s\w.('"[<>:]*)?)$|(?:get|read|load|fetch|access|retrieve|lookup)\w*$/;
/** An address leads up to a secret. */
const ADDRESS =
  /[?&][\w.-]*(?:=[^\s;]{0,3}\s*(?:[+.,]\s*)?[\w$.]*)?$|:\/\/\S*$|\.(?:set|Set|add|Add|append)\(['"]$|(?:[pP]assword|[pP]wd)=[^;\n]{0,20}$/;

/** What stands behind a secret's name where it has a default, or names a file. */
const TAIL =
  /^[\w-]*["'`\])]*\s*(?:\?\?|\|\||\?:|or\s+["']|,\s*["'`]|:?=\s*["'`]|:[^=;\n]{1,40}=\s*(?:["'`]|\w+\(["'])|[:=][^;]{0,80}?(?:[dD]efault\w*["']?\s*[:(=]|\.catch\())|^[\w.]*:[^}\s][^}\n]*\}["']|^\w*["'].{0,20}[dD]efault|^[\w.-]*\.(?:json|ya?ml|txt|pem|key|env|toml|ini|pickle|pkl|db)["'`]|^[^;]{0,100}\}\s*=\s*(?:process\.env|import\.meta\.env|Deno\.env)|^\w*(?:Backend|Store|Source|Provider)\.\w*FILE/;

/** Leaks without a secret's name: everything is shown, or constants are joined. */
const OTHER =
  /(?:log\w*|console\.\w+|print\w*|puts|dump|Println|inspect|json|send)\b[^;\n]{0,80}\$?(?:headers|rawHeaders|process\.env|_ENV|_SERVER|os\.environ|Environ|ENV|getenv\(\)|config|settings|credentials)\b|\b(?:print_r|var_dump|dump|dd)\(\$_|(?:envDefault|default_value|defaultValue)\b|\$\{[\w.-]*(?:key|secret|password|token):|\b(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|VUE_APP|NUXT_PUBLIC)_\w*(?:KEY|SECRET|TOKEN|PASS|PRIVATE)|atob\(["']|Buffer\.from\(["']|["'`]\s*\]\s*\.join\(|PlaintextKeyring|dangerouslyAllowBrowser|BACKEND|SecretBackend|set -\w*x|\.api_keys|_KEY\b[^;\n]{0,30}(?:\?\?|\|\|)|from-literal|secret-string|DOTENV_|\.login\(|NetworkCredential|HTTPBasicAuth|BasicAuth\(|basic_auth\(|[hH]mac|HMAC\w*\(|signWith\(|SecretKeySpec|SymmetricSecurityKey|SignedString\(|cookieParser\(|getConnection\(|\bset(?:Password|ApiKey|\w*Secret|\w*Token)\(|\bp ENV\b/;

const BEFORE = 160;
const AFTER = 120;
/** A file that names secrets so often is about them. */
const MOST_LOOKS = 400;

/** A quick look at a text: false where no check finds anything, as far as that can be told without parsing it. */
export function mayLeak(text: string): boolean {
  SECRET.lastIndex = 0;
  let looks = 0;
  for (let match = SECRET.exec(text); match !== null; match = SECRET.exec(text)) {
    if (looks++ > MOST_LOOKS) break;
    const { index } = match;
    if (TAIL.test(text.slice(index, index + AFTER))) return true;
    const before = text.slice(Math.max(0, index - BEFORE), index);
    if (LEAD.test(before) || READ.test(before) || ADDRESS.test(before)) return true;
  }
  return OTHER.test(text);
}
