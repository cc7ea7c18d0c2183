import type { Call } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { literalBehind, type FoundText } from './literal-behind.ts';
import { looksLikeSecret } from './secret-words.ts';

/** Makes a client of an id and a key, which may be one that everybody sees, or one that writes. */
const MAKES_CLIENT = /(?:^|\.)(?:algoliasearch|SearchClient\.(?:create|build)|SearchClient\.new|SearchClientSync)$/;
/** What only a key that must not be seen is allowed to do. */
const WRITES =
  /^(?:save_?[oO]bjects?|add_?[oO]bjects?|delete_?[oO]bjects?|delete_?[bB]y|partial_?[uU]pdate_?[oO]bjects?|replace_?[aA]ll_?[oO]bjects|clear_?[oO]bjects|set_?[sS]ettings|SaveObjects?(?:Async)?|DeleteObjects?(?:Async)?)$/;
const WRITER_NAME = /admin|writ|indexer/i;

/** `algoliasearch(id, '…')` with the key of an administrator; with one for searching it is meant for pages. */
export function searchClientKey(
  flow: Flow,
  call: Call,
  { name, scope }: { readonly name: string; readonly scope: number },
): FoundText | undefined {
  if (!MAKES_CLIENT.test(name)) return undefined;
  const key = call.args[1];
  const found = key === undefined ? undefined : literalBehind(flow, key.value, { scope, depth: 0 });
  if (found === undefined || !looksLikeSecret(found.text, 'drawn')) return undefined;
  return isNamedWriter(flow, call) || isWritten(flow) ? found : undefined;
}

function isNamedWriter({ facts: { facts } }: Flow, { start, end }: Call): boolean {
  return facts.some(
    (fact) =>
      fact.kind === 'binding' &&
      fact.start <= start &&
      fact.end >= end &&
      fact.path.some((part) => WRITER_NAME.test(part)),
  );
}

function isWritten({ index }: Flow): boolean {
  return index.calls.some(({ call: { callee } }) => callee.kind === 'member' && WRITES.test(callee.property ?? ''));
}
