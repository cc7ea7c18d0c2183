/** A text that is long enough to be a secret. */
const TEXT = String.raw`(?:[rbfu]|&|String::from\(|string\()?["'\x60][^"'\x60\s]{2}`;

/** `?? 'x'`, `|| "x"`, `or 'x'`, `?: "x"`, `, 'x'` behind the key in `getenv('KEY', 'x')`. */
const OPERATOR = new RegExp(String.raw`^["'\x60\])}]*[!)]*(?:\??\.\w+[?!]?(?:\(\))?)*\s*(?:\?\?=?|\|\|=?|\?:|or\b)\s*\(?${TEXT}`);
/** The same with a constant, which only counts behind what reads the environment. */
const CONSTANT = /^["'`\])}]*(?:![!)]*)?\s*(?:\?\?|\|\||\?:|or\b)\s*[\w$.]+/;
const SECOND = new RegExp(String.raw`^[^"'\x60\n]{0,30}["'\x60]\s*,\s*(?:[\w.]+\s*,\s*)?(?:\w+\s*[:=]\s*)?[{]?\s*(?:default\w*\s*[:=]\s*)?${TEXT}`);
/** Functions that take the default as an argument. */
const READERS =
  /env|conf|setting|get|fetch|lookup|option|flag|default|param|prop|add_argument|string(?:var)?p?$|(?:^|[.:])(?:str|opt|args?|arguments?|var|read|field|value|define\w*)!?$/i;
const METHOD = new RegExp(
  String.raw`^["'\x60]?\s*\)?[^;{}]{0,60}?\.(?:unwrap_or\w*|orElse\w*|or_else|getOrElse|getOrDefault|ifEmpty|ifBlank|default\w*|catch|prefault|withDefault)\b`,
);
const WORD = new RegExp(String.raw`^[^;]{0,160}?\b(?:\w*[dD]efault\w*|fallback|initial|DEFAULT)["']?[ \t]*[:(=][ \t]*(?:\w+\()?${TEXT}`);
const TERNARY = new RegExp(String.raw`^[^;\n]{0,80}(?:\?[^?.;\n][^;\n]*:\s*|\belse\s+)${TEXT}`);
/** `cmp.Or(os.Getenv("KEY"), "x")`, `match env::var("KEY") { …, Err(_) => "x" }`. */
const AMONG = new RegExp(String.raw`^["'\x60]\s*[)\]]+\s*,\s*${TEXT}|^["'\x60]\s*\)[^;]{0,120}=>\s*${TEXT}`);
/** `if (process.env.KEY) return process.env.KEY; return 'x'`. */
const RETURNED = /\breturn\s+["'`][^"'`\s]{3}/;
const NAMED = new RegExp(String.raw`^\s*:\s*${TEXT}`);
const BLOCK = /^["']\s*\)\s*(?:\{|do\b)\s*["']/;
const ASSIGNED = new RegExp(String.raw`^\s*\??(?::[^=;\n]{1,60})?:?\|{0,2}\??=\s*(?:\w+\(|\(\w+,\s*)?${TEXT}`);
const PLACE = /\$\{[\w.]*$/;
const PLACE_DEFAULT = /^[\w.-]*:[^}\s]/;
const READ_BEFORE = /(?:env|environ|ENV|config\w*|settings|options|opts|Getenv|getProperty)\b[\w.?!:]*[.[(]\s*["'`]?[\w.:/-]*$/i;
/** Where an assigned text is a default: of a parameter, of a setting, of what was found not to be set. */
const CONDITION = /\b(?:if|unless|when|case)\b|\?{2}=|\|\|=/;
const SETTINGS = /class\s+\w*(?:Settings|Config|Configuration|Options|Conf|Env|Environment|Props|Properties|Secrets)\b|BaseSettings|@Value|dataclass|\bfield\(/;

export interface DefaultPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isString: boolean;
  /** The callee whose brackets the name stands in. */
  readonly callee: string | undefined;
  /** Whether those brackets hold the parameters of a function. */
  readonly isParameter: boolean;
}

/** Whether what stands behind a secret's name looks like a default. */
export function hasDefaultBehind({ text, start, end, isString, callee, isParameter }: DefaultPlace): boolean {
  const after = text.slice(end, end + 240);
  const before = text.slice(Math.max(0, start - 120), start);
  if (OPERATOR.test(after) || METHOD.test(after) || BLOCK.test(after)) return true;
  if (isString && SECOND.test(after) && callee !== undefined && READERS.test(callee)) return true;
  if (READ_BEFORE.test(before) && (CONSTANT.test(after) || TERNARY.test(after) || AMONG.test(after) || RETURNED.test(after))) return true;
  if (WORD.test(after) || (PLACE.test(before) && PLACE_DEFAULT.test(after))) return true;
  if (isParameter && NAMED.test(after)) return true;
  if (isString || !ASSIGNED.test(after)) return false;
  return isParameter || /env/i.test(callee ?? '') || CONDITION.test(text.slice(Math.max(0, start - 240), start)) || SETTINGS.test(text) || isTakenApart(after);
}

/** `const { KEY = 'x' } = process.env`. */
function isTakenApart(after: string): boolean {
  return /^\s*=[^;{}]{0,100}\}\s*=/.test(after);
}
