import type { Holder } from './holders-of.ts';
import type { LookContext } from './is-shown.ts';

/** Names of places in the file system where a secret lies. */
const SECRET_PLACE =
  /(?:token|secret|credential|creds|passwo?r?d|passphrase|api_?key|private_?key|(?:server|tls|ssl|host|ssh)_?key|jwt)s?_?(?:file|path)(?:_?(?:name|path))?$/i;
const WRITTEN_BEFORE =
  /(?:[wW]rite\w*|file_put_contents|appendFile\w*|[oO]pen\w*|[cC]reate\w*|FileWriter|StreamWriter|FileOutputStream|over|dump)\s*\([^()\n]{0,60}$/;
const WRITTEN_BEHIND = /^(?:\(\))?\.(?:write\w*|open)\(|^\s*(?::[^=\n]{1,30})?:?=\s*[\w.]+\(/;
/** Functions whose results answer whoever asked a server of GraphQL. */
const FORMATTER = /format_?errors?|customFormatErrorFn|errorFormatter/i;
/** A part of an answer, by the way it is set. */
const SET_UPON = /\.Extensions\[[^\]\n]{1,60}\]\s*=\s*[\w.]*$/;
const APP_SETTINGS = /(?:^|\/)app\.config\.[cm]?[jt]s$/;

interface Sighted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A file that keeps something for an app, and names a secret: the two are seldom in one file without a reason. */
export function isKept({ text, start }: Sighted, context: LookContext): boolean {
  if (context.keepsState() || APP_SETTINGS.test(context.path)) return true;
  const before = text.slice(Math.max(0, start - 400), start);
  return SET_UPON.test(before.slice(-120)) || FORMATTER.test(before);
}

/** `os.WriteFile(tokenPath, …)`, `token_file.write_text(…)`. */
export function isWrittenPlace({ text, start, end }: Sighted): boolean {
  const name = text.slice(Math.max(start, end - 80), end);
  if (!SECRET_PLACE.test(name)) return false;
  return (
    WRITTEN_BEFORE.test(text.slice(Math.max(0, start - 80), start)) || WRITTEN_BEHIND.test(text.slice(end, end + 60))
  );
}

/** `event.put("password", value)`: what is filled so; a request's parameters, of which a secret is read. */
export function filledHolders({ text, start }: Sighted, open: number | undefined): readonly Holder[] {
  const whole = { from: 0, to: text.length };
  if (/\bparams\[:["']?$|\b(?:requires|optional) :$/.test(text.slice(Math.max(0, start - 20), start)))
    return [{ name: 'params', ...whole }];
  const before = open === undefined ? '' : text.slice(Math.max(0, open - 60), open);
  const name = /([A-Za-z_$][\w$]*)\.(?:put|set|add|Add|append|push|store|insert|TryAdd|putIfAbsent)$/.exec(before)?.[1];
  return name === undefined || /^(?:this|self|headers|searchParams)$/.test(name) ? [] : [{ name, ...whole }];
}
