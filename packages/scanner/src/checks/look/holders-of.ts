import { calleeOf } from './callee-of.ts';
import type { Stretch } from './chunk-around.ts';
import { effectAround, effectOfBracket, type LookContext } from './is-shown.ts';
import type { Surroundings } from './surroundings.ts';

/** Another name for a secret, and where it may stand for it. */
export interface Holder extends Stretch {
  readonly name: string;
}

const NOWHERE: readonly Holder[] = [];
/** In a text whose blanks are single ones. */
const HELD =
  /^ ?(?:<\?php )?(?:(?:export|public|private|protected|static|final|readonly) )*(?:(?:const|let|var|val|my|auto) )?(?:mut )?([^=;]{1,160}?)(?::=|(?<![=!<>])=(?![=>]))/;
/** Only assigned to: not declared. */
const BARE = /^ ?(?:<\?php )?[\w$.[\]'"]+ ?=/;
const GENERIC =
  /^(?:this|self|const|let|var|val|err|error|[_ie]|ok|string|String|int|bool|Self|super|cls|final|mut|new|function|async|await|def)$/;
const MOST_PARAMETERS = 6;
const RETURN = /^\s*return\b/;
const FUNCTION =
  /\b(?:def|func|function|fun|fn)\s+(?:\([^()]*\)\s*)?([A-Za-z_$][\w$]*)|([A-Za-z_$][\w$]*)\s*(?:=|:)\s*(?:async\s*)?(?:function\b|\([^()]*\)\s*=>)|\b[\w<>[\]]+\s+([A-Za-z_$][\w$]*)\s*\([^()]*\)\s*\{/g;

/** Under which other names a value goes on from a place: what it is assigned to, put into, returned by, handed over as. */
export function holdersOf(
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  around: Surroundings,
  context: LookContext,
): readonly Holder[] {
  if (effectAround(text, around, context) === 'hides') return handedOver(text, around, context);
  const { statement, opens } = around;
  const limit = Math.min(opens.at(-1)?.at ?? start, start);
  const lead = text.slice(statement, Math.max(limit, statement));
  const held = HELD.exec(lead.replaceAll(/\s+/g, ' '));
  if (held?.[1] !== undefined)
    return here({ text, start }, context, { names: namesIn(held[1]), isNew: !BARE.test(held[0]) });
  if (RETURN.test(lead)) return functionAround(text, statement);
  const after = text.slice(end, end + 200);
  const renamed = /^["'\]]*\s*:\s*([A-Za-z_$][\w$]*)/.exec(after)?.[1];
  if (renamed !== undefined && /^[^{}]*\}\s*=/.test(after))
    return here({ text, start }, context, { names: [renamed], isNew: true });
  // `config.password = …` makes a holder of `config`.
  const base = /([\w$]+)\s*(?:\.|->|\[\s*["'])\s*$/.exec(text.slice(Math.max(statement, start - 60), start))?.[1];
  const isSet = /^["'\]]*\s*=(?!=)/.test(text.slice(end, end + 8));
  return base !== undefined && isSet && !GENERIC.test(base)
    ? here({ text, start }, context, { names: [base], isNew: false })
    : NOWHERE;
}

/** Names that hold a value in the function around; those that it does not declare may belong to the whole file. */
function here(
  { text, start }: { readonly text: string; readonly start: number },
  context: LookContext,
  { names, isNew }: { readonly names: readonly string[]; readonly isNew: boolean },
): readonly Holder[] {
  if (names.length === 0) return NOWHERE;
  const chunk = context.chunkAround(start);
  const isOutermost = !/^\s/.test(text.slice(text.lastIndexOf('\n', start) + 1, start + 1));
  return names.map((name) => {
    const isLocal = !isOutermost && (isNew || !context.isOutermost(name));
    return isLocal ? { name, ...chunk } : { name, from: 0, to: text.length };
  });
}

/** The names of a pattern or of a function that is defined by an expression, without types. */
function namesIn(held: string): readonly string[] {
  const named = held.replace(/\([\s\S]*$/, '').replaceAll(/:\s*[\w.<>[\]|? ]+/g, ' ');
  const names = named.match(/[A-Za-z_$][\w$]*/g) ?? [];
  return names.filter((name) => !GENERIC.test(name) && name.length > 0).slice(-4);
}

function functionAround(text: string, statement: number): readonly Holder[] {
  const [last] = [...text.slice(Math.max(0, statement - 400), statement).matchAll(FUNCTION)].slice(-1);
  const name = last?.[1] ?? last?.[2] ?? last?.[3];
  return name === undefined || GENERIC.test(name) ? NOWHERE : [{ name, from: 0, to: text.length }];
}

/** The parameters of a function of this file that is called with a value. */
function handedOver(text: string, around: Surroundings, context: LookContext): readonly Holder[] {
  const isString = around.stringStart !== undefined;
  const open = around.opens.find((each) => effectOfBracket(text, each, { isString, context }) === 'hides');
  const callee = open?.bracket === '(' ? calleeOf(text, open.at) : undefined;
  const called = callee === undefined || !/^[A-Za-z_]\w*$/.test(callee) ? undefined : context.functionNamed(callee);
  if (called === undefined) return NOWHERE;
  // The name comes first, or behind the type.
  const names = called.parameters.split(',').flatMap((each) => namesIn(each.replace(/[=:].*$/, '')));
  const chunk = context.chunkAround(called.at);
  return names.slice(0, MOST_PARAMETERS).map((name) => ({ name, ...chunk }));
}
