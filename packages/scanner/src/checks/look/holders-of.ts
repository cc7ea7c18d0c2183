import { calleeOf } from './callee-of.ts';
import { effectAround, effectOfBracket, type LookContext } from './is-shown.ts';
import type { Surroundings } from './surroundings.ts';

const NOWHERE: readonly string[] = [];
/** In a text whose blanks are single ones. */
const HELD =
  /^ ?(?:<\?php )?(?:(?:export|public|private|protected|static|final|readonly) )*(?:(?:const|let|var|val|my|auto) )?(?:mut )?([^=;]{1,160}?)(?::=|(?<![=!<>])=(?![=>]))/;
const GENERIC =
  /^(?:this|self|const|let|var|val|err|error|[_ie]|ok|string|String|int|bool|Self|super|cls|final|mut|new|function|async|await|def)$/;
const RETURN = /^\s*return\b/;
const FUNCTION =
  /\b(?:def|func|function|fun|fn)\s+(?:\([^()]*\)\s*)?([A-Za-z_$][\w$]*)|([A-Za-z_$][\w$]*)\s*(?:=|:)\s*(?:async\s*)?(?:function\b|\([^()]*\)\s*=>)|\b[\w<>[\]]+\s+([A-Za-z_$][\w$]*)\s*\([^()]*\)\s*\{/g;

/** Under which other names a value goes on from a place: what it is assigned to, put into, returned by, handed over as. */
export function holdersOf(
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  around: Surroundings,
  context: LookContext,
): readonly string[] {
  if (effectAround(text, around, context) === 'hides') return handedOver(text, around, context);
  const { statement, opens } = around;
  const limit = Math.min(opens.at(-1)?.at ?? start, start);
  const lead = text.slice(statement, Math.max(limit, statement));
  const held = HELD.exec(lead.replaceAll(/\s+/g, ' '))?.[1];
  if (held !== undefined) return namesIn(held);
  if (RETURN.test(lead)) return functionAround(text, statement);
  const after = text.slice(end, end + 200);
  const renamed = /^["'\]]*\s*:\s*([A-Za-z_$][\w$]*)/.exec(after)?.[1];
  if (renamed !== undefined && /^[^{}]*\}\s*=/.test(after)) return [renamed];
  // `config.password = …` makes a holder of `config`.
  const base = /([\w$]+)\s*(?:\.|->|\[\s*["'])\s*$/.exec(text.slice(Math.max(statement, start - 60), start))?.[1];
  const isSet = /^["'\]]*\s*=(?!=)/.test(text.slice(end, end + 8));
  return base !== undefined && isSet && !GENERIC.test(base) ? [base] : NOWHERE;
}

/** The names of a pattern or of a function that is defined by an expression, without types. */
function namesIn(held: string): readonly string[] {
  const named = held.replace(/\([\s\S]*$/, '').replaceAll(/:\s*[\w.<>[\]|? ]+/g, ' ');
  const names = named.match(/[A-Za-z_$][\w$]*/g) ?? [];
  return names.filter((name) => !GENERIC.test(name) && name.length > 0).slice(-4);
}

function functionAround(text: string, statement: number): readonly string[] {
  const [last] = [...text.slice(Math.max(0, statement - 400), statement).matchAll(FUNCTION)].slice(-1);
  const name = last?.[1] ?? last?.[2] ?? last?.[3];
  return name === undefined || GENERIC.test(name) ? NOWHERE : [name];
}

/** The parameters of a function of this file that is called with a value. */
function handedOver(text: string, around: Surroundings, context: LookContext): readonly string[] {
  const isString = around.stringStart !== undefined;
  const open = around.opens.find((each) => effectOfBracket(text, each, { isString, context }) === 'hides');
  const callee = open?.bracket === '(' ? calleeOf(text, open.at) : undefined;
  if (callee === undefined || !/^[A-Za-z_]\w*$/.test(callee)) return NOWHERE;
  const parameters = (context.parametersOf(callee) ?? '').split(',');
  // The name comes first, or behind the type.
  return parameters.flatMap((each) => namesIn(each.replace(/[=:].*$/, ''))).slice(0, 6);
}
