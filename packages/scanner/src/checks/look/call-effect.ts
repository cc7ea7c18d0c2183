import { answersRequest, endsWithMessage, makesError } from '../vocabulary/errors.ts';
import { isLoggerName, isLogMethod, isPrinter } from '../vocabulary/loggers.ts';
import { isEnvironmentHelper, readsConfiguration, readsEnvironment } from '../vocabulary/environment.ts';
import { isSecretGetter } from '../vocabulary/secret-sources.ts';
import { isSlice } from '../vocabulary/slices.ts';
import { isMask } from '../vocabulary/masks.ts';
import { countsEvent, isRoom, maySpeak, writesAudit } from '../vocabulary/notices.ts';
import { passesArguments } from '../vocabulary/pass-through.ts';

/** What a call does with what stands in its brackets. */
export type CallEffect = 'shows' | 'passes' | 'hides';

/** Calls that write, store or send what they are given: checks look into them. */
const STORES =
  /(?:^|[.:])(?:write\w*|appendFile\w*|dump\w*|outputFile|outputJson|file_put_contents|fwrite|puts|setItem|cookies?|setCookie|set_cookie|setcookie|SetCookie|Cookie|cookies\.set|Cookies\.(?:set|Append)|add_header|from_\w*file\w*|searchParams\.(?:append|set)|params|render|DefinePlugin|WriteAll\w*|WriteFile|WriteString|WriteLine|shelve\.open|joblib\.dump|super(?:\(\)\.__init__)?|map_err|ok_or\w*|with_context|http_build_query|URLSearchParams|urlencode|queryParam|addQueryParam\w*|AddQueryString|append_pair|appendQueryParameter|parameter|query|buildConfigField|resValue|render_template\w*|TemplateResponse|ExecuteTemplate|putString|Storage\.put|Storage\.disk\([^()]*\)\.put|to_writer\w*|fprintf|fputs|withErrors|withMessages|addAttribute|addObject|base|self)$|(?:^|\.)(?:q|query|params|values|v|qs)\.(?:Set|Add|set|append|add)$|(?:^|\.)\$?(?:[hH]ttp|axios|got|ky|requests)\.(?:get|Get|GET|request|head|delete)$|(?:^|\.)(?:t|tmpl|tpl|\w*[tT]emplates?)\.Execute$/;
/** Functions that only put texts together, whatever they are called in. */
const JOINS =
  /(?:^|[.:])(?:format|formatted|printf?|sprintf|join|concat|with|kv|field|F|Str|Any|String|Fields|of|pair|extra|[jJ]son)$/;

/** Says it of a call by the dotted name of its callee. */
export function effectOf(callee: string, isOwnLogger: (name: string) => boolean): CallEffect {
  const name = callee.replaceAll(/\?\.|->|::/g, '.').replaceAll('$', '');
  const dot = name.lastIndexOf('.');
  const called: Called = {
    name,
    last: name.slice(dot + 1).replace(/!$/, ''),
    receiver: dot === -1 ? undefined : name.slice(0, dot),
  };
  if (logs(called, isOwnLogger) || complains(called, callee) || STORES.test(name.replace(/!$/, ''))) return 'shows';
  if (gives(called)) return 'passes';
  if (isMask(called.last)) return 'hides';
  return passesArguments(name) || JOINS.test(name) ? 'passes' : 'hides';
}

interface Called {
  readonly name: string;
  readonly last: string;
  readonly receiver: string | undefined;
}

/** What commands of Laravel and Symfony say. */
const CONSOLE =
  /(?:^|\.)(?:this|output|io|style)\.(?:info|line|comment|question|alert|writeln?|text|note|caution|success|listing|table|title)$/;

function logs({ name, last, receiver }: Called, isOwn: (name: string) => boolean): boolean {
  if (CONSOLE.test(name)) return true;
  const printed = name.replace(/!$/, '');
  if (isPrinter(name, 'rust') || isPrinter(printed, 'ruby') || isPrinter(printed, 'rust') || isOwn(name)) return true;
  if (receiver === undefined) return false;
  const parts = receiver.split(/[.()]+/).filter((part) => part !== '');
  if (isLogMethod(last) && parts.some(isLogger(isOwn))) return true;
  return countsEvent(parts.at(-1) ?? '', last) || writesAudit(parts, last) || (maySpeak(last) && isRoom(name));
}

function complains({ name, receiver }: Called, callee: string): boolean {
  return (
    makesError(name) || makesError(callee) || endsWithMessage(name) || answersRequest(name, receiver?.split(/[.()]/)[0])
  );
}

/** The environment by a key, a part of a text: what stands in the brackets tells what comes out. */
function gives({ name, last, receiver }: Called): boolean {
  if (isSlice(last) || readsEnvironment(name) || isEnvironmentHelper(last) || isSecretGetter(name)) return true;
  if (name === 'config' || last === 'getParameter') return true;
  return receiver !== undefined && readsConfiguration(receiver, last);
}

function isLogger(isOwn: (name: string) => boolean) {
  return (part: string): boolean => part !== '' && (isLoggerName(part) || isOwn(part));
}
