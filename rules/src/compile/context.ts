/**
 * Binds a bare value to a vendor's name: `HEROKU_API_KEY=v`, `"herokuApiKey": "v"`, `setHerokuKey("v")`,
 * `heroku: {\n token: "v"`, `<heroku-key>v`, `-H "X-Heroku-Token: v"`, `Heroku API token v`, `heroku-key-v`, …
 *
 * Between the name and the value only harmless text may stand: the rest of the identifier, punctuation, at most three
 * further words that are keys themselves (something like `=`, `:` or `(` follows them), say what the value is, as `token`
 * does, or are schemes such as `Bearer`.
 * Each alternative starts with another character than what it may follow, so there is one way to read a text and the
 * time is linear.
 */

/** The name in `</heroku-app>` ends a binding. */
const NO_END_TAG = String.raw`(?<!<\/)`;
const IDENTIFIER_TAIL = String.raw`[\w.-]{0,40}(?![\w.-])`;

// Anything but the characters of words, `;` and `}` (a binding ends there) and `</` (so does an element).
const MARK = String.raw`(?:[^\w;}<\r\n\0]|<(?!\/))`;
const NEW_LINE = String.raw`(?:\r?\n[ \t]{0,16}(?![ \t])${MARK}{0,4}?)?`;

const KEY = String.raw`\w[\w.-]{0,24}(?=["'` + '`' + String.raw`\])*]{0,3}[ \t]{0,3}[=:><({|?\/]| [\w-]{1,16} ?[:=])`;
const SCHEME = String.raw`(?:[Bb]earer|[Tt]oken|[Bb]asic|return|or|is)(?= )`;
/** Words that say of what follows that it is a credential. */
const PROMISE = ['secret', 'token', 'access', 'private', 'api', 'auth', 'key', 'password'].map(anyCaseWord).join('|');
const PROMISING = String.raw`(?:${PROMISE})\w{0,12}(?=[ \t-])`;
const FLAG = String.raw`(?<=-)\w[\w-]{0,24}(?= )`;

const GAP = `${MARK}{0,12}?${NEW_LINE}(?:(?:${KEY}|${PROMISING}|${SCHEME}|${FLAG})${MARK}{1,10}?${NEW_LINE}){0,3}?`;

/** What may stand right before a bound value. */
const VALUE_START = String.raw`(?<=[\s"'` + '`' + String.raw`=:,(\[{>|]|:-)`;
/** `heroku-api-key-v`: the rest of the name is joined to the value by a dash. */
const JOINED = String.raw`[\w.]{0,16}(?:[-_]?(?:${PROMISE})){1,3}-`;
/** A word that is a key itself is no value. */
const NO_KEY = String.raw`(?!["'` + '`' + String.raw`]?[ \t]{0,2}[:=(])`;

const SHORT_NAME = 5;
const AFTER_SHORT_NAME = '(?:(?![a-z])|(?=key|api|tok|sec|auth|pass|acc|cli))';

/** The source that must stand before a value that is bound to one of the names. */
export function contextPrefix(names: readonly string[]): string {
  const separated = IDENTIFIER_TAIL + GAP + VALUE_START;
  return `${NO_END_TAG}(?:${names.map(namePattern).join('|')})(?:${separated}|${JOINED})`;
}

/** Of more names no list of alternatives is made: the engine met one of them as a keyword already. */
const MANY_NAMES = 100;

/** Whether a rule has so many names that its pattern does not spell them. */
export function isOpenList(names: readonly string[]): boolean {
  return names.length > MANY_NAMES;
}

const WORDS = String.raw`[A-Za-z][\w.]{1,40}(?:[ \t-]{1,3}(?:${PROMISE})\w{0,12}){0,3}`;
const QUOTES = `["'` + '`' + String.raw`\])*]{0,3}`;
const OPERATOR = String.raw`[ \t]{0,4}(?:(?:[:=]{1,2}>?|->|\||-|,)[ \t]{0,4})?`;
const OPEN = String.raw`(?:(?:[Bb]earer|[Tt]oken|[Bb]asic) )?["'` + '`' + String.raw`(\[{]{0,2}`;

/** The source that must stand before a value right behind a name of an open list. */
export function openPrefix(): string {
  return String.raw`(?<![\w.])(?<name>${WORDS})(?!\w)${QUOTES}${OPERATOR}${OPEN}`;
}

/** What must not follow a bound value. */
export const CONTEXT_SUFFIX = NO_KEY;

/** A name in any case and with any separator, where a word of an identifier starts; a short one must end there too. */
function namePattern(name: string): string {
  const lower = name.charAt(0).toLowerCase();
  const upper = lower.toUpperCase();
  const rest = [...name.toLowerCase().slice(1)].map(anyCaseOf).join('');
  const first = lower === upper ? `(?<![A-Za-z])${lower}` : `(?:(?<![A-Za-z])[${lower}${upper}]|(?<=[a-z])${upper})`;
  return first + rest + (name.length > SHORT_NAME ? '' : AFTER_SHORT_NAME);
}

function anyCaseWord(word: string): string {
  return [...word].map(anyCaseOf).join('');
}

function anyCaseOf(char: string): string {
  if (/[a-z]/.test(char)) return `[${char}${char.toUpperCase()}]`;
  return /[0-9]/.test(char) ? char : '[-_. ]?';
}
