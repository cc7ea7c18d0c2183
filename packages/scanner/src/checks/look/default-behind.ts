// Patterns see text in which a stretch of blanks is one blank, and one with a line end is one line end.

/** A text that is long enough to be a secret. */
const TEXT = String.raw`(?:[rbfu&]|String::from\(|string\()?["'\x60][^"'\x60\s]{2}`;

/** `?? 'x'`, `|| "x"`, `or 'x'`, `?: "x"`. */
const OPERATOR = new RegExp(
  String.raw`^["'\x60\])}!]*(?:\??\.\w+(?:!|\?(?!\.))?(?:\(\))?)*\s?(?:\?\?=?|\|\|=?|\?:|or\b)\s?\(?${TEXT}`,
);
/** `, 'x'` behind the key in `getenv('KEY', 'x')`; the default can have a name, a place, or something before it. */
const SECOND = new RegExp(
  String.raw`^[^"'\x60\n]{0,30}["'\x60]\s?,\s?(?:[\w.]+\s?,\s?)?(?:\w+\s?[:=]\s?)?\{?\s?(?:default\w*\s?[:=]\s?)?${TEXT}`,
);
/** Functions that take the default as an argument. */
const READERS =
  /env|conf|setting|get|fetch|lookup|option|flag|default|param|prop|add_argument|string(?:var)?p?$|(?:^|[.:])(?:str|opt|args?|arguments?|var|read|field|value|define\w*)!?$/i;
const METHOD =
  /^["'`]?\s?\)?[^;{}]{0,60}?\.(?:unwrap_or\w*|orElse\w*|or_else|getOrElse|getOrDefault|ifEmpty|ifBlank|default\w*|catch|prefault|withDefault)/;
const WORD = new RegExp(
  String.raw`^[^;]{0,160}?(?:[dD]efault\w*|fallback|initial|DEFAULT)["']? ?[:(=] ?(?:\w+\()?${TEXT}`,
);
/** `: optional(string(), 'x')` of schemas. */
const WRAPPED = new RegExp(
  String.raw`^["']?\s?:\s?[^;]{0,60}?\b(?:optional\w*|exactOptional|nullish|nullable|undefinedable|fallback|defaulted|withFallback|fromNullable|_default)\((?:[^();]|\([^()]{0,60}\)){1,80},\s?${TEXT}`,
);
/** `addOption('key', null, mode, 'what it is', 'x')`. */
const FIFTH = new RegExp(String.raw`^[\w-]*["']\s?,(?:[^;,]{0,80},){3}\s?${TEXT}`);
const BLOCK = /^["']\s?\)\s?(?:\{|do)\s?["']/;
const PLACE = /\$\{[\w.]*$/;
const PLACE_DEFAULT = /^[\w.-]*:[^}\s]/;

/** What reads the environment or settings, before a name. */
const READ_BEFORE =
  /(?:env|config|settings|options|opts|properties|getProperty)[\w.?!:]{0,30}[[(]\s?["'`]?[\w.:/-]{0,40}$|(?:env|config|settings|options|opts)\w{0,10}[?!]?\.[\w.]{0,40}$/i;
/** Behind that, other things are defaults, too: a constant, a branch, an arm, an argument further out, a return. */
const BEHIND_READ: readonly RegExp[] = [
  /^["'`\])}!]*\s?(?:\?\?|\|\||\?:|or\b)\s?(?!(?:null|nil|None|undefined|false|true|\d)\b)[\w$.]/,
  new RegExp(String.raw`^[^;\n]{0,80}(?:\?[^?.;\n][^;\n]*:\s?|\belse\s)${TEXT}`),
  new RegExp(
    String.raw`^["'\x60]\s?[)\]]+\s?,\s?${TEXT}[^"'\x60\n]*["'\x60](?!\s?(?:=>|:))|^["'\x60]\s?\)[^;]{0,120}=>\s?${TEXT}`,
  ),
  /\breturn\s["'`][^"'`\s]{3}/,
];

const ASSIGNED = new RegExp(String.raw`^\s?\??(?::[^=;\n]{1,60})?:?\|{0,2}\??=\s?(?:[\w.]+\(|\(\w+,\s?)?${TEXT}`);
const NAMED = new RegExp(String.raw`^\s?:\s?${TEXT}`);
/** `const { KEY = 'x' } = process.env`. */
const TAKEN_APART = /^\s?=[^;{}]{0,100}\}\s?=/;
/** Where an assigned text is a default: of what was found not to be set, of a setting. */
const CONDITION = /\b(?:if|unless|when|case)\b|\?{2}=|\|\|=/;
export interface DefaultPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isString: boolean;
  /** The callee whose brackets the name stands in. */
  readonly callee: string | undefined;
  /** Whether those brackets hold the parameters of a function. */
  readonly isParameter: boolean;
  /** Whether the file declares settings. */
  readonly hasSettings: () => boolean;
}

/** Whether what stands behind a secret's name looks like a default. */
export function hasDefaultBehind(place: DefaultPlace): boolean {
  const { text, start, end, isString, callee } = place;
  const after = evened(text.slice(end, end + 240));
  const before = evened(text.slice(Math.max(0, start - 120), start));
  if (OPERATOR.test(after) || METHOD.test(after) || BLOCK.test(after) || WORD.test(after)) return true;
  if (WRAPPED.test(after) || (isString && callee !== undefined && isFurther(after, callee))) return true;
  if (READ_BEFORE.test(before) && BEHIND_READ.some((pattern) => pattern.test(after))) return true;
  return (PLACE.test(before) && PLACE_DEFAULT.test(after)) || isAssigned(place, after);
}

/** Further back among the arguments. */
function isFurther(after: string, callee: string): boolean {
  return (SECOND.test(after) && READERS.test(callee)) || (callee.endsWith('addOption') && FIFTH.test(after));
}

function isAssigned({ text, start, isString, callee, isParameter, hasSettings }: DefaultPlace, after: string): boolean {
  if (isParameter && NAMED.test(after)) return true;
  if (isString || !ASSIGNED.test(after)) return false;
  if (isParameter || /env/i.test(callee ?? '') || TAKEN_APART.test(after)) return true;
  return CONDITION.test(text.slice(Math.max(0, start - 240), start)) || hasSettings();
}

/** With one blank, or one line end, for each stretch of blanks. */
function evened(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    let end = at;
    let hasNewline = false;
    for (; end < text.length && isBlank(text.charCodeAt(end)); end++) hasNewline ||= text.charCodeAt(end) === NEWLINE;
    if (end > at + 1 || text.charCodeAt(at) !== SPACE) {
      result += text.slice(from, at) + (hasNewline ? '\n' : ' ');
      from = end;
    }
    at = end - 1;
  }
  return result + text.slice(from);
}

const NEWLINE = 0x0a;
const SPACE = 0x20;

function isBlank(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d);
}
