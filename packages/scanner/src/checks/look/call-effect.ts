import { answersRequest, endsWithMessage, makesError } from '../vocabulary/errors.ts';
import { isLoggerName, isLogMethod, isPrinter } from '../vocabulary/loggers.ts';
import { isEnvironmentHelper, readsConfiguration, readsEnvironment } from '../vocabulary/environment.ts';
import { isSecretGetter } from '../vocabulary/secret-sources.ts';
import { isSlice } from '../vocabulary/slices.ts';
import { isMask } from '../vocabulary/masks.ts';
import { passesArguments } from '../vocabulary/pass-through.ts';

/** What a call does with what stands in its brackets. */
export type CallEffect = 'shows' | 'passes' | 'hides';

/** Calls that write, store or send what they are given: checks look into them. */
const STORES =
  /(?:^|[.:])(?:write\w*|appendFile\w*|dump\w*|outputFile|outputJson|file_put_contents|fwrite|puts|setItem|cookies?|setCookie|set_cookie|setcookie|SetCookie|Cookie|cookies\.set|Cookies\.(?:set|Append)|add_header|from_\w*file\w*|searchParams\.(?:append|set)|params|render|DefinePlugin|WriteAll\w*|WriteFile|WriteString|shelve\.open|joblib\.dump|super(?:\(\)\.__init__)?|map_err|ok_or\w*|with_context|http_build_query|URLSearchParams|urlencode)$|(?:^|\.)(?:q|query|params|values|v|qs)\.(?:Set|Add|set|append|add)$/;
/** Functions that only put texts together, whatever they are called in. */
const JOINS = /(?:^|[.:])(?:format|printf?|sprintf|join|concat|with|kv|field|F|Str|Any|String|Fields|of|pair|extra)$/;

/** Says it of a call by the dotted name of its callee. */
export function effectOf(callee: string, isOwnLogger: (name: string) => boolean): CallEffect {
  const name = callee.replaceAll(/\?\.|->|::/g, '.').replaceAll('$', '');
  const dot = name.lastIndexOf('.');
  const last = name.slice(dot + 1).replace(/!$/, '');
  const receiver = dot === -1 ? undefined : name.slice(0, dot);
  const printed = name.replace(/!$/, '');
  if (isPrinter(name, 'rust') || isPrinter(printed, 'ruby') || isPrinter(printed, 'rust') || isOwnLogger(name)) return 'shows';
  if (isLogMethod(last) && receiver !== undefined && receiver.split(/[.()]/).some(isLogger(isOwnLogger))) return 'shows';
  if (makesError(name) || makesError(callee) || endsWithMessage(name) || STORES.test(name)) return 'shows';
  if (answersRequest(name, receiver?.split(/[.()]/)[0])) return 'shows';
  if (isSlice(last) || readsEnvironment(name) || isEnvironmentHelper(last) || isSecretGetter(name)) return 'passes';
  if (receiver !== undefined && readsConfiguration(receiver, last)) return 'passes';
  if (isMask(last)) return 'hides';
  return passesArguments(name) || JOINS.test(name) ? 'passes' : 'hides';
}

function isLogger(isOwn: (name: string) => boolean) {
  return (part: string): boolean => part !== '' && (isLoggerName(part) || isOwn(part));
}
