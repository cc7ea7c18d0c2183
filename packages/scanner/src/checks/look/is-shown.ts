import { calleeOf } from './callee-of.ts';
import { effectOf, type CallEffect } from './call-effect.ts';
import { isRoom, maySpeak } from '../vocabulary/notices.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import type { Open, Surroundings, Syntax } from './surroundings.ts';

/** What is known of the file while its names are looked at. */
export interface LookContext extends FileKnowledge {
  readonly path: string;
  readonly syntax: Syntax;
  /** Names of things that log, which only the user or the file itself knows. */
  readonly isOwnLogger: (name: string) => boolean;
}

/** Statements that show what stands in them. */
const SHOWING =
  /^\s*(?:<\?(?:php|=)?\s*)?(?:throw|raise|panic|reject|echo|print|puts|p|pp|die|exit|abort|assert|fail|warn|return\s+err\w*)\b(?!\s*[=.])|^\s*<\?=|^\s*(?:std::)?(?:cout|cerr|clog)\s*<<|^\s*\(\s*StatusCode::/;
/** Calls without brackets: `logger.info "…"`. */
const BARE_CALL = /^\s*([\w.$@:]+[!?]?)\s+["'\w:{[#]/;
const PAGE = /(?:\bwindow|globalThis|document\.cookie|innerHTML)\b[\w.[\]'"]*\s*=/;
/** Lines that open a block of their own. */
const CONTROL =
  /^\s*(?:\}\s*)?(?:switch|if|else|for|foreach|while|match|when|catch|try|func|function|fn|fun|def|class)\b/;
/** Brackets of statements, not of calls. */
const STATEMENT = /^(?:if|while|for|switch|return|and|or|not|in|catch|when|elif|unless)$/;

const ERROR_MADE = /(?:^|[\s&(,|])\w*[eE]rr(?:or)?(?:::[A-Z]\w*)?\s?$/;

/** Whether an expression at a place reaches something that shows it. */
export function isShown(
  { text, start }: { readonly text: string; readonly start: number },
  around: Surroundings,
  context: LookContext,
): boolean {
  const effect = effectAround(text, around, context);
  // Whatever is thrown shows what it is made of.
  if (effect === 'hides' && /^\s*(?:throw|raise)\b/.test(text.slice(around.statement, around.statement + 40)))
    return true;
  if (effect !== 'passes') return effect === 'shows';
  const outer = around.opens.at(-1)?.at ?? start;
  const head = text.slice(around.statement, Math.min(around.statement + 80, Math.max(outer, start)));
  if (SHOWING.test(head) || PAGE.test(head)) return true;
  const bare = BARE_CALL.exec(text.slice(around.statement, around.statement + 80))?.[1];
  if (bare !== undefined && effectOf(bare, context.isOwnLogger) === 'shows') return true;
  return isShownByBlock(text, around.block, context);
}

/** `logger.info { "…" }`. */
function isShownByBlock(text: string, block: number | undefined, context: LookContext): boolean {
  const callee = block === undefined || block < 0 ? undefined : calleeOf(text, block);
  const called = callee?.replace(/\([\s\S]*$/, '');
  if (called === undefined || (called === callee && !called.includes('.'))) return false;
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', block)), block);
  return !CONTROL.test(line) && effectOf(called, context.isOwnLogger) === 'shows';
}

/** What the brackets around a place do to it, from the innermost on. */
export function effectAround(text: string, around: Surroundings, context: LookContext): CallEffect {
  const isString = around.stringStart !== undefined;
  for (const open of around.opens) {
    const effect = effectOfBracket(text, open, { isString, context });
    if (effect !== 'passes') return effect;
  }
  return 'passes';
}

/** What one bracket does to what stands in it. */
export function effectOfBracket(
  text: string,
  { at, bracket }: Open,
  { isString, context }: { readonly isString: boolean; readonly context: LookContext },
): CallEffect {
  // `authError{"…" + token}` of Go, `StoreError::Open { url }` of Rust.
  if (bracket === '{') return ERROR_MADE.test(text.slice(Math.max(0, at - 60), at)) ? 'shows' : 'passes';
  if (bracket === '[') return isString || !/[\w)\]]/.test(text[at - 1] ?? '') ? 'passes' : 'hides';
  const callee = calleeOf(text, at);
  if (callee === undefined || STATEMENT.test(callee)) return 'passes';
  const effect = effectOf(callee, context.isOwnLogger);
  return effect === 'hides' && speaksInRoom(text, at, callee) ? 'shows' : effect;
}

/** `Faraday.post(ENV['SLACK_HOOK'], …)`: what is posted there, people read. */
function speaksInRoom(text: string, at: number, callee: string): boolean {
  const joint = Math.max(callee.lastIndexOf('.'), callee.lastIndexOf(':'), callee.lastIndexOf('>'));
  if (!maySpeak(callee.slice(joint + 1))) return false;
  return isRoom(/^[\s\S]{0,120}?(?=,|$)/.exec(text.slice(at, at + 120))?.[0] ?? '');
}
