/** Settings of git as they stand in files: the last value of a key wins. */
export interface GitConfig {
  /** The last value of a key such as `core.bare` or `remote.origin.url`; a key without `=` is `true`. */
  get(key: string): string | undefined;
  /** All values of a key, in order. */
  all(key: string): readonly string[];
  /** All keys, as `section.name` or `section.subsection.name`; section and name in lower case. */
  keys(): Iterable<string>;
}

type Settings = Map<string, string[]>;

const SECTION = /^\s*\[\s*([^\s\]".]+)(?:\.([^\s\]"]+))?(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/;
const SETTING = /^\s*([A-Za-z][\w-]*)\s*(?:=(.*))?$/s;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b' };

/** Reads configuration files of git, the weakest first; what makes no sense is passed by. Includes are not followed. */
export function parseGitConfig(texts: readonly string[]): GitConfig {
  const settings: Settings = new Map();
  for (const text of texts) readSettings(text, settings);
  return {
    get: (key) => settings.get(toKey(key))?.at(-1),
    all: (key) => settings.get(toKey(key)) ?? [],
    keys: () => settings.keys(),
  };
}

/** Whether a value means yes, as git reads it. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|on|0*[1-9]\d*)$/i.test(value);
}

function toKey(key: string): string {
  const first = key.indexOf('.');
  const last = key.lastIndexOf('.');
  return key.slice(0, first).toLowerCase() + key.slice(first, last) + key.slice(last).toLowerCase();
}

function readSettings(text: string, settings: Settings): void {
  let section = '';
  for (const line of joinLines(text)) {
    const heading = SECTION.exec(line);
    if (heading !== null) section = sectionOf(heading);
    const [, name, value] = SETTING.exec(heading === null ? line : line.slice(heading[0].length)) ?? [];
    if (name === undefined || section === '') continue;
    const key = `${section}.${name.toLowerCase()}`;
    const values = settings.get(key) ?? [];
    values.push(value === undefined ? 'true' : valueOf(value));
    settings.set(key, values);
  }
}

function sectionOf([, name = '', dotted, quoted]: readonly (string | undefined)[]): string {
  const subsection = quoted?.replace(/\\(.)/g, '$1') ?? dotted?.toLowerCase();
  return subsection === undefined ? name.toLowerCase() : `${name.toLowerCase()}.${subsection}`;
}

/** A backslash at a line's end joins it with the next. */
function joinLines(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replace(/((?:^|[^\\])(?:\\\\)*)\\\n/g, '$1')
    .split('\n');
}

/** Takes quotes, escapes, comments and outer blanks off a value. */
function valueOf(raw: string): string {
  let value = '';
  let isQuoted = false;
  let solid = 0;
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charAt(at);
    if (char === '"') isQuoted = !isQuoted;
    else if ((char === '#' || char === ';') && !isQuoted) break;
    else if (char === '\\') value += ESCAPES[raw.charAt(++at)] ?? raw.charAt(at);
    else if (value !== '' || isQuoted || !/\s/.test(char)) value += char;
    if (isQuoted || !/\s/.test(char)) solid = value.length;
  }
  return value.slice(0, solid);
}
