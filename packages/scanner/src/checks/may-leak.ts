/** What stands before a secret's name where it leaks, within the same statement as far as that can be told. */
const LEAD =
  /(?:\b(?:console|print\w*|echo|puts|dbg|dump\w*|dd|alert|captureMessage|captureException|setContext|setExtra|throw|raise|reject|panic|bail|anyhow|assert|die|exit|abort|fail|jsonify|WriteLine|trigger_error|render|BadRequest|Unauthorized|Forbid\w*|NotFound|Conflict|respond|Problem|Response|StatusCode|localStorage|sessionStorage|setItem|searchParams|params|DefinePlugin|getServerSideProps|props)\b|log\w*[.:!(]|Log\w*(?:\.|::|->)|http\.Error|(?:[\w)\]]\.|->)(?:log|trace|debug|info|warn|error|fatal|send|json|JSON|body|status|render|header|cookie|write\w*|Str|Any|Errorf|option|add_argument|SetDefault|child)\(|[A-Z]\w*(?:Error|Exception)\(|[cC]ookies?\b|(?:write\w*|open|require|import|dump\w*|chmod|readFile\w*)\()[^;]*$/;
/** A secret is read from outside. */
const READ =
  /(?:ENV|[cC]onfig|[sS]ettings|[eE]nv)(?:[\w.?]*(?:[[(]|::|->)[\s\w.('"[<>:]*|(?:[\w.?]*\?)?\w*\.[\w.]*(?:[\s('"[<>:][\s\w.('"[<>:]*)?)$|(?:get|read|load|fetch|access|retrieve|lookup)\w*$/;
/** An address leads up to a secret. */
const ADDRESS =
  /[?&][\w.-]*=[^\s;]{0,3}\s*(?:[+.,]\s*)?[\w$.]*$|:\/\/\S*$|(?<![hH]eaders?(?:\(\))?)\.(?:set|Set|add|Add|append)\(['"]$|(?:[pP]assword|[pP]wd)=[^;\n]{0,20}$|\.get\(\s*["'][^"'\n]*["']\s*,\s*\{?[^{}()\n]{0,60}$/;
/** The name is that of a parameter. */
const PARAMETER = /[?&][\w.-]*$/;

/** What stands behind a secret's name where it has a default, or names a file. */
const TAIL =
  /^[\w-]*["'`\])]*\s*(?:\?\?|\|\||\?:|or\s+["']|,\s*["'`]|:?=\s*["'`]|:[^=;\n]{1,40}=\s*(?:["'`]|\w+\(["'])|[:=][^;]{0,80}?(?:[dD]efault\w*["']?\s*[:(=]|\.catch\())|^[\w.]*:[^}\s][^}\n]*\}["']|^\w*["'].{0,20}[dD]efault|^[\w.-]*\.(?:json|ya?ml|txt|pem|key|env|toml|ini|pickle|pkl|db)["'`]|^[^;]{0,100}\}\s*=\s*(?:process\.env|import\.meta\.env|Deno\.env)|^\w*(?:Backend|Store|Source|Provider)\.\w*FILE/;

/** Leaks without a secret's name: everything is shown, or constants are joined. */
const OTHER =
  /(?:log\w*|console\.\w+|print\w*|puts|dump|Println|inspect|json|send)\b[^;\n]{0,80}\$?(?:headers|rawHeaders|process\.env|_ENV|_SERVER|os\.environ|Environ|ENV|getenv\(\)|config|settings|credentials)\b|\b(?:print_r|var_dump|dump|dd)\(\$_|\$\{[\w.-]*(?:key|secret|password|token):|\b(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|VUE_APP|NUXT_PUBLIC)_\w*(?:KEY|SECRET|TOKEN|PASS|PRIVATE)|atob\(["']|Buffer\.from\(["']|["'`]\s*\]\s*\.join\(|PlaintextKeyring|dangerouslyAllowBrowser|BACKEND|SecretBackend|set -\w*x|\.api_keys|_KEY\b[^;\n]{0,30}(?:\?\?|\|\|)|from-literal|secret-string|DOTENV_|\.login\(|NetworkCredential|HTTPBasicAuth|BasicAuth\(|basic_auth\(|[hH]mac|HMAC\w*\(|signWith\(|SecretKeySpec|SymmetricSecurityKey|SignedString\(|cookieParser\(|getConnection\(|\bset(?:Password|ApiKey|\w*Secret|\w*Token)\(|\bp ENV\b|:\/\/[\w.-]{1,40}:[$#%]?\{/;

/** Defaults that are called so. */
const DEFAULT = /\b(?:envDefault|default_value|defaultValue)\b/;
/** An error is given a secret. */
const OF_ERROR = /\b(?:e|ex|exc|err|error|exception)\.$/;

const BEFORE = 160;
const AFTER = 120;

/** Whether a secret's name stands where it may leak, as far as the text close by tells. */
export function mayLeakAt(text: string, start: number): boolean {
  const after = text.slice(start, start + AFTER);
  if (TAIL.test(after)) return true;
  const before = statementBefore(text.slice(Math.max(0, start - BEFORE), start));
  return (
    [LEAD, ADDRESS, OF_ERROR].some((pattern) => pattern.test(before)) ||
    (PARAMETER.test(before) && /^[\w-]*=/.test(after))
  );
}

/** Whether a secret is read from outside, which is a leak only where something is shown, too. */
export function isReadAt(text: string, start: number): boolean {
  return READ.test(text.slice(Math.max(0, start - BEFORE), start));
}

/** Whether a text may leak without a secret's name, or far from one. */
export function mayLeakUnnamed(text: string, isNamed: boolean): boolean {
  return OTHER.test(text) || (isNamed && DEFAULT.test(text));
}

/** A line that ends with this, or begins with that, goes on. */
const GOES_ON = /[,([+.&|=:?<>\\]\s*$|(?:[(,=:[]\s*|\breturn\s*|\w)\{\s*$/;
const GONE_ON = /^\s*(?:[.+?:|&)}\]"'`]|->)/;

/** The end of a text, from where its last statement begins, as far as lines tell. */
function statementBefore(before: string): string {
  for (let end = before.lastIndexOf('\n'); end > 0; end = before.lastIndexOf('\n', end - 1)) {
    const line = before.slice(before.lastIndexOf('\n', end - 1) + 1, end);
    if (!GOES_ON.test(line) && !GONE_ON.test(before.slice(end + 1))) return before.slice(end + 1);
  }
  return before;
}
